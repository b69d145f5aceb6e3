/**
 * The columns by the width of the list rather than of the window, since the list beside an open
 * delivery is narrow on a wide screen too. The event's cell repeats what a hidden column shows.
 */
export const COLUMNS = {
  state: 'w-27 @lg:w-29',
  event: 'max-sm:px-1',
  hook: 'hidden @lg:table-cell',
  result: 'hidden @lg:table-cell w-31',
  tries: 'hidden @4xl:table-cell w-40',
  created: 'w-24 @lg:w-25',
} as const;
