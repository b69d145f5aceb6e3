/** What a route answers; a body is sent as JSON, no body as an empty one. */
export type Reply = {
  status: number;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
};

const contentOf = ({ body, text }: Reply): [string | null, Record<string, string>] => {
  if (text !== undefined) return [text, { 'Content-Type': 'text/plain; charset=utf-8' }];
  if (body === undefined) return [null, {}];
  return [JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8' }];
};

/** The response of a reply; without its body when the request was a HEAD. */
export const toResponse = (reply: Reply, isHead: boolean): Response => {
  const [content, headers] = contentOf(reply);
  return new Response(isHead ? null : content, {
    status: reply.status,
    headers: { ...headers, ...reply.headers },
  });
};
