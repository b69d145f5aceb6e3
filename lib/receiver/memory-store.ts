import type { Inbox, InboxRequest, ListedInbox } from './inbox';
import { type InboxStore, MAX_INBOXES, MAX_KEPT_BYTES, MAX_KEPT_REQUESTS } from './store';

/** Makes an inbox store in memory, for tests. */
export const makeMemoryInboxStore = (makeId: () => string): InboxStore => {
  const inboxes = new Map<string, Inbox>();
  /** By inbox, newest first. */
  const kept = new Map<string, InboxRequest[]>();

  const requestsOf = (id: string) => kept.get(id) ?? [];
  const toListed = (inbox: Inbox): ListedInbox => {
    const requests = requestsOf(inbox.id);
    const lastReceivedAt = requests[0]?.receivedAt ?? null;
    return structuredClone({ ...inbox, requests: requests.length, lastReceivedAt });
  };
  const keepNewest = (requests: InboxRequest[]): InboxRequest[] => {
    let bytes = 0;
    return requests.slice(0, MAX_KEPT_REQUESTS).filter(({ body }) => {
      bytes += body.byteLength;
      return bytes <= MAX_KEPT_BYTES;
    });
  };

  return {
    list: async () => [...inboxes.values()].map(toListed).sort((a, b) => (a.id < b.id ? 1 : -1)),
    find: async (id) => {
      const inbox = inboxes.get(id);
      return inbox ? toListed(inbox) : null;
    },
    findByToken: async (token) => {
      const found = [...inboxes.values()].find((inbox) => inbox.token === token);
      return found ? { id: found.id } : null;
    },
    create: async (inbox) => {
      if (inboxes.size >= MAX_INBOXES) return 'full';
      inboxes.set(inbox.id, structuredClone({ ...inbox, answered: 0 }));
      return 'created';
    },
    update: async (id, patch) => {
      const inbox = inboxes.get(id);
      if (!inbox) return 'not found';
      inboxes.set(id, structuredClone({ ...inbox, ...patch }));
      return 'updated';
    },
    remove: async (id) => {
      kept.delete(id);
      return inboxes.delete(id) ? 'removed' : 'not found';
    },
    clear: async (id) => {
      kept.delete(id);
      return inboxes.has(id) ? 'cleared' : 'not found';
    },
    receive: async (inboxId, request, receivedAt) => {
      const inbox = inboxes.get(inboxId);
      const response = inbox?.answers[Math.min(inbox.answered, inbox.answers.length - 1)];
      if (!inbox || !response) return null;
      inbox.answered += 1;
      const { status, delayMs } = response;
      const made = { ...request, id: makeId(), receivedAt, response: { status, delayMs } };
      kept.set(inboxId, keepNewest([structuredClone(made), ...requestsOf(inboxId)]));
      return structuredClone({ requestId: made.id, response });
    },
    noteLeft: async (requestId, leftAfterMs) => {
      const request = [...kept.values()].flat().find(({ id }) => id === requestId);
      if (request) request.response.leftAfterMs = leftAfterMs;
    },
    listRequests: async (inboxId, { limit, after }) => {
      const rest = requestsOf(inboxId).filter(({ id }) => after === null || id < after);
      const rows = rest
        .slice(0, limit)
        .map(({ headers: _headers, body: _body, ...row }) => structuredClone(row));
      return { rows, more: rest.length > limit };
    },
    findRequest: async (inboxId, requestId) =>
      structuredClone(requestsOf(inboxId).find(({ id }) => id === requestId) ?? null),
    removeRequestsBefore: async (at) => {
      for (const [id, requests] of kept)
        kept.set(
          id,
          requests.filter(({ receivedAt }) => receivedAt >= at),
        );
    },
  };
};
