/** The border, background and states of all text controls. */
export const CONTROL_CLASSES = [
  'w-full min-w-0 rounded-control border border-control/70 bg-surface px-2 text-ink transition-colors',
  'hover:border-control',
  'focus-visible:border-accent focus-visible:outline-offset-0',
  'aria-invalid:border-bad aria-invalid:focus-visible:outline-bad',
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3',
  '[&:is(input,textarea):read-only]:bg-sunken',
].join(' ');
