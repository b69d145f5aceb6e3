import type { SubscribedEvent } from '@/lib/event-hooks/evaluate/evaluate';
import type { Compatibility, EventHook } from '@/lib/event-hooks/schema';
import type { TemplateTrace } from '@/lib/template';
import type { ScriptProfile } from './code/script-profile';

/** An HTTP request ready to be sent: exactly these bytes, these headers. */
export type PreparedRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  sslVerify: boolean;
};

/** Why an event cannot be made into something to execute; line and column where there is a text. */
export type Unprepared = {
  kind: 'unprepared';
  phase: string;
  message: string;
  line?: number;
  column?: number;
  /** It was stopped from outside, and may end otherwise the next time. */
  mayPass?: true;
};

/** Functions and all they are called with (spec §5.9). */
export type LambdaJob = {
  functions: string[];
  event: HandlerEvent;
  profile: ScriptProfile;
  pid: number;
  nowMs: number;
};

/** What a handler makes of one event: something to execute, or why it cannot. */
export type Prepared =
  | { kind: 'request'; request: PreparedRequest }
  | { kind: 'log'; line: string }
  | { kind: 'lambda'; job: LambdaJob }
  | Unprepared;

/** The event as the hook sees it: `source` and `event` are the names it subscribed to (spec §4.4). */
export type HandlerEvent = SubscribedEvent & {
  /** The data as JSON in UTF-8, one byte per character, where it is at hand: scripts read it faster. */
  bytes?: string;
};

export type HmacAlgorithm = 'sha1' | 'sha256';

export type PrepareContext = {
  compatibility: Compatibility;
  /** What scripts see; null: they may not run at all (spec §5.9). */
  profile: ScriptProfile | null;
  /** The time scripts are told, in milliseconds since the epoch. */
  nowMs: number;
  pid: number;
  /** `Hookline/<version>`, unless a hook's own headers say otherwise. */
  userAgent: string;
  /** Hex HMAC of bytes; injected because no synchronous one is a web standard. */
  hmac: (algorithm: HmacAlgorithm, key: string, bytes: Uint8Array) => string;
  /** Asks for a trace of each template that is rendered, and takes it. */
  onTrace?: ((trace: TextTrace) => void) | undefined;
};

/** What a template of a hook did; `path` is where in its config the text stands. */
export type TextTrace = TemplateTrace & { path: string; text: string };

/** One kind of hook. `prepare` is pure: no I/O, no clock of its own; it also runs in the browser. */
export type EventHookHandler<Hook extends EventHook = EventHook> = {
  name: Hook['handler'];
  prepare(hook: Hook, event: HandlerEvent, context: PrepareContext): Prepared;
};
