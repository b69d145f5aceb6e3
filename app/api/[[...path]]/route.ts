import { getContainer } from '@/lib/server/container';

// Next names the client's address itself when no proxy in front has.
const addressOf = (request: Request): string | null =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null;

const answer = async (request: Request): Promise<Response> => {
  const { api, authenticate } = await getContainer();
  const asked = await authenticate(request, addressOf(request));
  return asked.kind === 'refused' ? asked.response : api(request, asked.principal);
};

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
