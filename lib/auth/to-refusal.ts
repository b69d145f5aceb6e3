const isOwnApi = (request: Request): boolean => /^\/api(\/|$)/.test(new URL(request.url).pathname);

const respond = (request: Request, status: number, body: object, headers: HeadersInit): Response =>
  new Response(request.method === 'HEAD' ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** The answer to a request of nobody we know: Kong's body on Kong's paths (spec §1.3), else ours. */
export const toUnauthorized = (request: Request): Response => {
  const own = {
    message:
      'Sign in, or send an API token in the header Authorization: Bearer … or Kong-Admin-Token.',
  };
  const body = isOwnApi(request) ? own : { message: 'Unauthorized', status: 401 };
  return respond(request, 401, body, { 'www-authenticate': 'Bearer' });
};

/** The answer to an address that sent too many wrong tokens. */
export const toTooMany = (request: Request, seconds: number): Response => {
  const message = `Too many wrong tokens from this address; try again in ${seconds} seconds.`;
  return respond(request, 429, { message }, { 'retry-after': String(seconds) });
};
