import { z } from 'zod';
import type { PageOf } from '@/lib/delivery/readers/page';
import { toNextId } from '@/lib/http/paging';

/** Query parameters of a list that is paged by key. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Page size'),
  after: z.guid().optional().describe('`next` of the previous page'),
};

/** Returns the body of a page; `next` is null on the last page. */
export const toPage = <R extends { id: string }, T>(
  { rows, more }: PageOf<R>,
  toResource: (row: R) => T,
): { data: T[]; next: string | null } => ({
  data: rows.map(toResource),
  next: toNextId(rows, more),
});
