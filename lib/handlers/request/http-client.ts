import type { PreparedRequest } from '@/lib/handlers/prepared';
import type { ErrorClass, ReceivedResponse, Timings } from './exchange';
import type { Interruption } from './interruption';

/** The result of one exchange. A response with any status is a response; redirects are not followed. */
export type HttpExchange =
  | { kind: 'response'; response: ReceivedResponse; timings: Timings }
  | { kind: 'unreachable'; errorClass: ErrorClass; message: string; timings: Timings }
  | { kind: 'interrupted'; timings: Timings };

/** The port to receivers. Never rejects: a failure is an exchange of its own kind. */
export type HttpClient = {
  /** `timeoutMs` covers everything from the DNS lookup to the last byte. */
  send(
    request: PreparedRequest,
    options: { timeoutMs: number; interruption?: Interruption },
  ): Promise<HttpExchange>;
  close(): Promise<void>;
};
