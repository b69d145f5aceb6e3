import { getContainer } from '@/lib/server/container';

// Next sets the header itself when there is no proxy in front.
const toClientAddress = (request: Request): string | null =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null;

const handle = async (request: Request): Promise<Response> => {
  const { api, authenticate } = await getContainer();
  const outcome = await authenticate(request, toClientAddress(request));
  return outcome.kind === 'refused' ? outcome.response : api(request, outcome.principal);
};

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
