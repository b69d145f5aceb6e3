import { shellStrings } from './strings';

/** The screens of the console, in the order of the navigation. */
export const SCREENS = [
  { href: '/', label: shellStrings.screens.overview },
  { href: '/hooks', label: shellStrings.screens.hooks },
  { href: '/deliveries', label: shellStrings.screens.deliveries },
  { href: '/events', label: shellStrings.screens.events },
  { href: '/receiver', label: shellStrings.screens.receiver },
  { href: '/sources', label: shellStrings.screens.sources },
  { href: '/settings', label: shellStrings.screens.settings },
] as const;

/** Returns the index of the screen that a path belongs to, or -1. */
export function findScreen(pathname: string): number {
  return SCREENS.findIndex(({ href }) =>
    href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`),
  );
}
