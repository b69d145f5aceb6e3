import { getContainer } from '@/lib/server/container';

const answer = async (request: Request): Promise<Response> =>
  (await getContainer()).auth.handler(request);

export { answer as GET, answer as POST };
