import { makeCounter } from '@/lib/auth/make-counter';
import { makeTokenSecret } from '@/lib/auth/token-secret';
import type { Database } from '@/lib/db/connection/database';
import { isUnavailable } from '@/lib/db/connection/is-unavailable';
import { makeInboxStore } from '@/lib/db/inboxes/inbox-store';
import type { Clock } from '@/lib/delivery/clock';
import { makeAdmission } from '@/lib/receiver/make-admission';
import { makeConcurrencyLimit } from '@/lib/receiver/make-concurrency-limit';
import { makeReceive } from '@/lib/receiver/make-receive';
import type { Log } from '@/lib/telemetry/log';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;
/** Database connections that requests to inboxes may use concurrently. */
const MAX_CONNECTIONS = 3;

/** Builds the store, the receiver and the retention of inboxes; `receiverUrl` is their origin. */
export const makeInboxes = ({
  database,
  clock,
  makeId,
  receiverUrl,
  log,
}: {
  database: Pick<Database, 'prisma'>;
  clock: Clock;
  makeId: () => string;
  receiverUrl: string;
  log: Pick<Log, 'error'>;
}) => {
  const store = makeInboxStore({ database, makeId });
  const makeToken = () => makeTokenSecret('');
  const deps = { store, clock: clock.now, makeId, makeToken, receiverUrl };
  return {
    /** For transports. */
    deps,
    receive: makeReceive({
      ...deps,
      admission: makeAdmission(makeCounter(MINUTE_MS, clock.now)),
      queries: makeConcurrencyLimit(MAX_CONNECTIONS),
      setTimer: clock.setTimer,
      isUnavailable,
      log,
    }),
    clean: (retentionDays: number) =>
      store.removeRequestsBefore(new Date(clock.now().getTime() - retentionDays * DAY_MS)),
  };
};
