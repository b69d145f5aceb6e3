import type { ReceivedRequest } from './inbox';
import { readInboxBody } from './read-inbox-body';
import { type ReceiveDeps, receiveRequest } from './receive-request';
import { toReceiverResponse } from './to-receiver-response';

/** What a web-standard request does not tell of itself. */
export type Origin = {
  /** The sender's address. */
  sender: string;
  /** As they came; those of the request are joined and in lower case. */
  headers: ReceivedRequest['headers'];
  /** Whether the whole request has come in. */
  isComplete(): boolean;
};

export type ReceiverDeps = ReceiveDeps & {
  /** Whether an error says that the database is away. */
  isUnavailable(error: unknown): boolean;
  log: { error(fields: object, message: string): void };
};

/** Answers a request to the inbox of a token. */
export type Receive = (token: string, request: Request, origin: Origin) => Promise<Response>;

/** Makes the door of all inboxes. It never throws, and its log never names a token. */
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
      if (!isAway) deps.log.error({ err: error }, 'an inbox could not receive');
      const message = isAway ? 'The database is unavailable.' : 'An unexpected error occurred.';
      return Response.json({ message }, { status: isAway ? 503 : 500 });
    }
  };
