import type { TemplateTrace } from '@/lib/template';
import type { ScriptProfile } from './code/script-profile';
import type { Compatibility } from './compatibility';

/** An HTTP request ready to be sent: exactly these bytes, these headers. */
export type PreparedRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  sslVerify: boolean;
};

/** Why nothing can be executed for an event; line and column where user code is the reason. */
export type Unprepared = {
  kind: 'unprepared';
  phase: string;
  message: string;
  line?: number;
  column?: number;
  /** The cause lies outside the event and the hook, so a later attempt may succeed. */
  mayPass?: true;
};

/** Functions and everything they are called with (spec §5.9). */
export type LambdaJob = {
  functions: string[];
  event: HandlerEvent;
  profile: ScriptProfile;
  pid: number;
  nowMs: number;
};

/** The ways to execute an event: send a request, write a log line, run functions. */
export type Executable =
  | { kind: 'request'; request: PreparedRequest }
  | { kind: 'log'; line: string }
  | { kind: 'lambda'; job: LambdaJob };

/** What a handler prepares for one event: something to execute, or why there is nothing. */
export type Prepared = Executable | Unprepared;

/** The event as the hook sees it: `source` and `event` are the names it subscribed to (spec §4.4). */
export type HandlerEvent = {
  source: string;
  event: string;
  data: Record<string, unknown>;
  /** The data as JSON text if available, so that it need not be serialized again. */
  json?: string;
  /** The data as JSON in UTF-8, one byte per character, if available: scripts read it faster. */
  bytes?: string;
};

export type HmacAlgorithm = 'sha1' | 'sha256';

export type PrepareContext = {
  compatibility: Compatibility;
  /** The sandbox profile of Lua functions; null when they are switched off (spec §5.9). */
  profile: ScriptProfile | null;
  /** The current time for scripts, in milliseconds since the epoch. */
  nowMs: number;
  pid: number;
  /** `Hookline/<version>`; a hook's own User-Agent header takes precedence. */
  userAgent: string;
  /** Hex HMAC of bytes; injected because no synchronous one is a web standard. */
  hmac: (algorithm: HmacAlgorithm, key: string, bytes: Uint8Array) => string;
  /** Requests a trace of each rendered template and receives it. */
  onTrace?: ((trace: TextTrace) => void) | undefined;
};

/** The trace of one template; `path` is its position in the config, such as `payload.text`. */
export type TextTrace = TemplateTrace & { path: string; text: string };
