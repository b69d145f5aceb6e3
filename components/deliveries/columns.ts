/**
 * Where each column shows, by the width of the list and not of the window: beside an open delivery
 * the list is narrow on a wide screen too. What is hidden stands in the event's cell then.
 */
export const COLUMNS = {
  state: 'w-27 @lg:w-29',
  event: 'max-sm:px-1',
  hook: 'hidden @lg:table-cell',
  result: 'hidden @lg:table-cell w-31',
  tries: 'hidden @4xl:table-cell w-40',
  created: 'w-24 @lg:w-25',
} as const;
