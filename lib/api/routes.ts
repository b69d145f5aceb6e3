import type { Route } from './define-route';
import { checkInboxSignature } from './routes/check-inbox-signature';
import { createEvents } from './routes/create-events';
import { createSource, removeSource, updateSource } from './routes/custom-sources';
import { getDelivery } from './routes/get-delivery';
import { getEvent } from './routes/get-event';
import { getHook } from './routes/get-hook';
import { makeGetOpenApi } from './routes/get-openapi';
import { getOverview } from './routes/get-overview';
import { clearInbox, getInboxRequest, listInboxRequests } from './routes/inbox-requests';
import { createInbox, getInbox, listInboxes, removeInbox, updateInbox } from './routes/inboxes';
import { listDeliveries } from './routes/list-deliveries';
import { listEventData } from './routes/list-event-data';
import { listEvents } from './routes/list-events';
import { listHookVersions } from './routes/list-hook-versions';
import { listHooks } from './routes/list-hooks';
import { listSources } from './routes/list-sources';
import { replayDelivery } from './routes/replay-delivery';
import { getSettings, updateSettings } from './routes/settings';
import { createToken, listTokens, removeToken } from './routes/tokens';

/** All routes of `/api`; the router and the OpenAPI document are both made from this table. */
export const routes: readonly Route[] = [
  createEvents,
  listEvents,
  listEventData,
  getEvent,
  listDeliveries,
  getDelivery,
  replayDelivery,
  listHooks,
  getHook,
  listHookVersions,
  listSources,
  listInboxes,
  createInbox,
  getInbox,
  updateInbox,
  removeInbox,
  listInboxRequests,
  getInboxRequest,
  checkInboxSignature,
  clearInbox,
  createSource,
  updateSource,
  removeSource,
  getOverview,
  getSettings,
  updateSettings,
  listTokens,
  createToken,
  removeToken,
  makeGetOpenApi(() => routes),
];
