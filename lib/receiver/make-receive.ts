import type { ReceivedRequest } from './inbox';
import { readInboxBody } from './read-inbox-body';
import { type ReceiveDeps, receiveRequest } from './receive-request';
import { toReceiverResponse } from './to-receiver-response';

/** Facts about a request that a web-standard `Request` does not have. */
export type Origin = {
  /** The IP address of the sender. */
  sender: string;
  /** The headers as received; those of a `Request` are joined and in lower case. */
  headers: ReceivedRequest['headers'];
  /** Returns whether the whole request has arrived. */
  isComplete(): boolean;
};

export type ReceiverDeps = ReceiveDeps & {
  /** Returns whether an error means that the database is unavailable. */
  isUnavailable(error: unknown): boolean;
  log: { error(fields: object, message: string): void };
};

/** Returns the response of the inbox with this token. */
export type Receive = (token: string, request: Request, origin: Origin) => Promise<Response>;

/** Makes the handler of requests to inboxes. It never rejects, and never logs a token. */
export const makeReceive =
  (deps: ReceiverDeps): Receive =>
  async (token, request, { sender, headers, isComplete }) => {
    try {
      const { pathname, search } = new URL(request.url);
      const reception = await receiveRequest(deps, token, {
        method: request.method,
        pathAndQuery: `${pathname}${search}`,
        headers,
        sender,
        readBody: () => readInboxBody(request.body, isComplete),
        signal: request.signal,
      });
      return toReceiverResponse(reception, request.method);
    } catch (error) {
      const isAway = deps.isUnavailable(error);
      if (!isAway) deps.log.error({ err: error }, 'a request to an inbox failed');
      const message = isAway ? 'The database is unavailable.' : 'An unexpected error occurred.';
      return Response.json({ message }, { status: isAway ? 503 : 500 });
    }
  };
