/** The form, with a column beside it. */
export const HOOK_GRID =
  'grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,42%)]';

/** The column beside the form: sticky, with its own scroll position. */
export const HOOK_ASIDE =
  'min-w-0 space-y-3 lg:sticky lg:top-3 lg:max-h-[max(16rem,calc(100dvh-1.5rem-var(--dock,0px)))] lg:overflow-y-auto';

/** The widths of the list's columns, and the frame width from which each is shown. */
export const HOOK_COLUMNS = {
  enabled: 'w-12 pr-0',
  hook: 'w-auto max-w-0',
  handler: 'hidden w-36 @xl:table-cell',
  target: 'hidden w-[26%] max-w-0 @4xl:table-cell',
  health: 'hidden w-48 @lg:table-cell',
  lastFired: 'w-28',
} as const;
