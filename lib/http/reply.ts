/** The result of a route, before it becomes a `Response`: `body` is sent as JSON, `text` as it is. */
export type Reply = {
  status: number;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
};

const toContent = ({ body, text }: Reply): [string | null, Record<string, string>] => {
  if (text !== undefined) return [text, { 'content-type': 'text/plain; charset=utf-8' }];
  if (body === undefined) return [null, {}];
  return [JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' }];
};

/** Returns the response of a reply to a request of this method; without a body for HEAD. */
export const toResponse = (reply: Reply, method: string): Response => {
  const [content, headers] = toContent(reply);
  return new Response(method === 'HEAD' ? null : content, {
    status: reply.status,
    headers: { ...headers, ...reply.headers },
  });
};
