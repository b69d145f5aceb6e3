import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import type { InboxDeps } from './deps';
import type { ReceivedRequest } from './inbox';
import type { Admission } from './make-admission';
import type { Turns } from './make-turns';
import type { InboxBody } from './read-inbox-body';
import type { InboxAnswer } from './schema';

export type ReceiveDeps = Pick<InboxDeps, 'store' | 'clock'> & {
  admission: Admission;
  /** For what asks the database, so that a flood leaves most of its connections to deliveries. */
  turns: Turns;
  /** Runs once after so many milliseconds; the answer cancels it. */
  setTimer: (run: () => void, ms: number) => () => void;
};

/** A request at the door, its body not read yet. */
export type Arrival = Omit<ReceivedRequest, 'body' | 'bodyBytes'> & {
  /** The address it comes from. */
  sender: string;
  readBody(): Promise<InboxBody | 'too large' | 'incomplete'>;
  /** Aborted when the sender is gone. */
  signal: AbortSignal;
};

export type Reception =
  | { kind: 'answer'; answer: InboxAnswer }
  | { kind: 'unknown' | 'busy' | 'too large' | 'incomplete' }
  | { kind: 'refused'; seconds: number };

type Kept = { requestId: string; answer: InboxAnswer };

/** Waits, unless the sender leaves before; then it is false. */
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

// A browser that opens the address sends the console's session along: cookies do not know ports.
const hideCookies = (headers: ReceivedRequest['headers']): ReceivedRequest['headers'] =>
  headers.map(([name, value]) => [name, name.toLowerCase() === 'cookie' ? MASKED_SECRET : value]);

/**
 * Keeps a request to the inbox of a token and answers by its script, after the delay the script asks
 * for. Nothing is read of a request without an inbox, and nothing is kept of one that broke off.
 */
export const receiveRequest = async (
  { store, clock, admission, turns, setTimer }: ReceiveDeps,
  token: string,
  arrival: Arrival,
): Promise<Reception> => {
  const at = clock();
  const { sender, signal, method, pathAndQuery } = arrival;
  const seconds = admission.refusedFor(sender, token);
  if (seconds > 0) return { kind: 'refused', seconds };
  const inbox = await turns(() => store.findByToken(token));
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
    return turns(() => store.receive(inbox.id, request, at));
  };
  try {
    const kept = await keep();
    if (kept === null) return { kind: 'unknown' };
    if (typeof kept === 'string') return { kind: kept };
    const { requestId, answer } = kept;
    if (answer.delayMs > 0 && !(await wait(setTimer, answer.delayMs, signal))) {
      const afterMs = clock().getTime() - at.getTime();
      await turns(() => store.noteLeft(requestId, afterMs));
    }
    return { kind: 'answer', answer };
  } finally {
    leave();
  }
};
