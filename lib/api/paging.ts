import { z } from 'zod';
import type { PageOf } from '@/lib/delivery/readers/page';

/** Query parameters of a list that is read by key: newest first, `after` the last row seen. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows in one answer'),
  after: z.guid().optional().describe('`next` of the page before'),
};

/** The answer of such a list; `next` is null on the last page. */
export const toPage = <R extends { id: string }, T>(
  { rows, more }: PageOf<R>,
  toResource: (row: R) => T,
): { data: T[]; next: string | null } => ({
  data: rows.map(toResource),
  next: more ? (rows.at(-1)?.id ?? null) : null,
});
