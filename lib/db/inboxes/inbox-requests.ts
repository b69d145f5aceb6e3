import { z } from 'zod';
import type { InboxRequest, ListedInboxRequest } from '@/lib/receiver/inbox';
import { ScriptedResponse } from '@/lib/receiver/schema';
import { type InboxStore, MAX_KEPT_BYTES, MAX_KEPT_REQUESTS } from '@/lib/receiver/store';
import type { Database } from '../connection/database';
import { toQueryable } from '../connection/queryable';
import type { Prisma } from '../generated/client';
import { FORGET_REQUESTS } from '../sql/forget-requests';

const Responses = z.array(z.unknown());
const Headers = z.array(z.tuple([z.string(), z.string()]));

// Lists do not read headers and bodies.
const LISTED = {
  id: true,
  method: true,
  pathAndQuery: true,
  bodyBytes: true,
  status: true,
  delayMs: true,
  leftAfterMs: true,
  receivedAt: true,
} as const;
type ListedRow = Prisma.InboxRequestGetPayload<{ select: typeof LISTED }>;

const toListedRequest = ({
  status,
  delayMs,
  leftAfterMs,
  ...row
}: ListedRow): ListedInboxRequest => ({
  ...row,
  response: { status, delayMs, ...(leftAfterMs !== null && { leftAfterMs }) },
});

const toRequest = ({
  headers,
  body,
  ...row
}: ListedRow & { headers: unknown; body: Uint8Array }): InboxRequest => ({
  ...toListedRequest(row),
  headers: Headers.parse(headers),
  body,
});

type InboxRequests = Pick<
  InboxStore,
  'receive' | 'noteLeft' | 'listRequests' | 'findRequest' | 'removeRequestsBefore'
>;

/** Returns the part of the inbox store that keeps and lists the requests an inbox receives. */
export const makeInboxRequests = (
  prisma: Database['prisma'],
  makeId: () => string,
): InboxRequests => ({
  receive: (inboxId, { headers, body, ...request }, receivedAt) =>
    prisma.$transaction(async (transaction) => {
      // Locks the row, so that concurrent requests take one response of the script each.
      const [inbox] = await transaction.inbox.updateManyAndReturn({
        where: { id: inboxId },
        data: { answered: { increment: 1 } },
        select: { answers: true, answered: true },
      });
      if (!inbox) return null;
      const answers = Responses.parse(inbox.answers);
      const position = Math.min(inbox.answered, answers.length) - 1;
      const response = ScriptedResponse.parse(answers[position]);
      const { status, delayMs } = response;
      // Created under the lock, so that ids are in the order of the responses.
      const id = makeId();
      await transaction.inboxRequest.create({
        data: {
          ...request,
          id,
          inboxId,
          headers,
          body: Buffer.from(body),
          status,
          delayMs,
          receivedAt,
        },
        select: { id: true },
      });
      await toQueryable(transaction).query({
        ...FORGET_REQUESTS,
        values: [inboxId, MAX_KEPT_REQUESTS, MAX_KEPT_BYTES],
      });
      return { requestId: id, response };
    }),

  noteLeft: async (id, leftAfterMs) => {
    await prisma.inboxRequest.updateMany({ where: { id }, data: { leftAfterMs } });
  },

  listRequests: async (inboxId, { limit, after }) => {
    const rows = await prisma.inboxRequest.findMany({
      where: { inboxId, ...(after !== null && { id: { lt: after } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: LISTED,
    });
    return { rows: rows.slice(0, limit).map(toListedRequest), more: rows.length > limit };
  },

  findRequest: async (inboxId, id) => {
    const row = await prisma.inboxRequest.findUnique({
      where: { id, inboxId },
      select: { ...LISTED, headers: true, body: true },
    });
    return row && toRequest(row);
  },

  removeRequestsBefore: async (at) => {
    await prisma.inboxRequest.deleteMany({ where: { receivedAt: { lt: at } } });
  },
});
