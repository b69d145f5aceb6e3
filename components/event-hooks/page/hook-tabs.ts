import { parseAsStringLiteral } from 'nuqs';

/** The tabs of a hook's page, in order; the first one is shown by default. */
export const HOOK_TABS = ['overview', 'configuration', 'deliveries', 'versions'] as const;
export type HookTab = (typeof HOOK_TABS)[number];

/** Parses the tab from the query string of the page. */
export const hookTabParser = parseAsStringLiteral(HOOK_TABS).withDefault(HOOK_TABS[0]);

/** Checks whether a value of the tab list is a tab. */
export const isHookTab = (value: string): value is HookTab =>
  HOOK_TABS.some((tab) => tab === value);
