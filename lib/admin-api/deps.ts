import type { SourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import type { Actor } from '@/lib/event-hooks/store';
import type { EventHookDeps } from '@/lib/event-hooks/verbs/deps';
import type { Reply } from '@/lib/http/reply';
import type { DecodedBody } from './decode/decode-body';
import type { Entry } from './decode/form-entries';
import type { Target } from './find-target';

export type AdminApiDeps = EventHookDeps & {
  sources: SourceCatalogue;
  /** The version of Hookline, for the `Server` header. */
  version: string;
  /** The one origin that may call cross-origin; no origin may unless it is set. */
  allowedOrigin?: string;
  log: { error(fields: object, message: string): void };
};

/** The part of a request that routes use. */
export type Call = {
  target: Target;
  actor: Actor;
  query: Entry[];
  /** Decodes the body. Throws the errors of spec §1.3. */
  decode: () => Promise<DecodedBody>;
};

export type Serve = (deps: AdminApiDeps, call: Call) => Promise<Reply>;
