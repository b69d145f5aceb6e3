import { shellStrings } from './strings';

/** The console's screens in the order of the rail. */
export const SCREENS = [
  { href: '/', label: shellStrings.screens.overview },
  { href: '/hooks', label: shellStrings.screens.hooks },
  { href: '/deliveries', label: shellStrings.screens.deliveries },
  { href: '/events', label: shellStrings.screens.events },
  { href: '/receiver', label: shellStrings.screens.receiver },
  { href: '/sources', label: shellStrings.screens.sources },
  { href: '/settings', label: shellStrings.screens.settings },
] as const;

/** Which screen a path belongs to; -1 for none. */
export function findScreen(pathname: string): number {
  return SCREENS.findIndex(({ href }) =>
    href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`),
  );
}
