import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import type { InboxDeps } from './deps';
import type { ReceivedRequest } from './inbox';
import type { Admission } from './make-admission';
import type { ConcurrencyLimit } from './make-concurrency-limit';
import type { InboxBody } from './read-inbox-body';
import type { ScriptedResponse } from './schema';

export type ReceiveDeps = Pick<InboxDeps, 'store' | 'clock'> & {
  admission: Admission;
  /** Limits database queries, so that a flood leaves most connections to deliveries. */
  queries: ConcurrencyLimit;
  /** Calls `run` once after `ms` milliseconds and returns the function that cancels it. */
  setTimer: (run: () => void, ms: number) => () => void;
};

/** An incoming request whose body is not read yet. */
export type Arrival = Omit<ReceivedRequest, 'body' | 'bodyBytes'> & {
  /** The IP address of the sender. */
  sender: string;
  readBody(): Promise<InboxBody | 'too large' | 'incomplete'>;
  /** Aborted when the sender disconnects. */
  signal: AbortSignal;
};

export type Reception =
  | { kind: 'response'; response: ScriptedResponse }
  | { kind: 'unknown' | 'busy' | 'too large' | 'incomplete' }
  | { kind: 'blocked'; seconds: number };

type Kept = { requestId: string; response: ScriptedResponse };

/** Waits; resolves to false as soon as the sender disconnects. */
const wait = (setTimer: ReceiveDeps['setTimer'], ms: number, signal: AbortSignal) =>
  new Promise<boolean>((resolve) => {
    if (signal.aborted) return resolve(false);
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve(!signal.aborted);
    };
    const cancel = setTimer(end, ms);
    signal.addEventListener('abort', end);
  });

// A browser that opens the URL sends the console's session cookie too: cookies ignore ports.
const hideCookies = (headers: ReceivedRequest['headers']): ReceivedRequest['headers'] =>
  headers.map(([name, value]) => [name, name.toLowerCase() === 'cookie' ? MASKED_SECRET : value]);

/**
 * Records a request to the inbox with this token and returns its scripted response after the scripted
 * delay. The body of a request without an inbox is not read, and an incomplete request is not recorded.
 */
export const receiveRequest = async (
  { store, clock, admission, queries, setTimer }: ReceiveDeps,
  token: string,
  arrival: Arrival,
): Promise<Reception> => {
  const at = clock();
  const { sender, signal, method, pathAndQuery } = arrival;
  const seconds = admission.blockedSeconds(sender, token);
  if (seconds > 0) return { kind: 'blocked', seconds };
  const inbox = await queries(() => store.findByToken(token));
  if (inbox === null) {
    admission.noteUnknown(sender, token);
    return { kind: 'unknown' };
  }
  admission.noteKnown(token);
  const leave = admission.enter(inbox.id);
  if (leave === null) return { kind: 'busy' };
  const keep = async (): Promise<Kept | null | 'too large' | 'incomplete'> => {
    const read = await arrival.readBody();
    if (typeof read === 'string') return read;
    const headers = hideCookies(arrival.headers);
    const request = { method, pathAndQuery, headers, ...read };
    return queries(() => store.receive(inbox.id, request, at));
  };
  try {
    const kept = await keep();
    if (kept === null) return { kind: 'unknown' };
    if (typeof kept === 'string') return { kind: kept };
    const { requestId, response } = kept;
    if (response.delayMs > 0 && !(await wait(setTimer, response.delayMs, signal))) {
      const afterMs = clock().getTime() - at.getTime();
      await queries(() => store.noteLeft(requestId, afterMs));
    }
    return { kind: 'response', response };
  } finally {
    leave();
  }
};
