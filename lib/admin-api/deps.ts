import type { SourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import type { Actor } from '@/lib/event-hooks/store';
import type { EventHookDeps } from '@/lib/event-hooks/verbs/deps';
import type { DecodedBody } from './decode/decode-body';
import type { Entry } from './decode/form-entries';
import type { Target } from './find-target';
import type { Reply } from './reply';

export type AdminApiDeps = EventHookDeps & {
  sources: SourceCatalogue;
  /** Our own version, for the `Server` header. */
  version: string;
  /** The one origin whose pages may call; none unless it is set. */
  allowedOrigin?: string;
  log: { error(fields: object, message: string): void };
};

/** A request as a route sees it. */
export type Call = {
  target: Target;
  actor: Actor;
  query: Entry[];
  /** Decodes the body. Throws what is wrong with it. */
  decode: () => Promise<DecodedBody>;
};

export type Serve = (deps: AdminApiDeps, call: Call) => Promise<Reply>;
