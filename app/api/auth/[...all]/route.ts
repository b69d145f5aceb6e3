import { getContainer } from '@/lib/server/container';

const handle = async (request: Request): Promise<Response> =>
  (await getContainer()).auth.handler(request);

export { handle as GET, handle as POST };
