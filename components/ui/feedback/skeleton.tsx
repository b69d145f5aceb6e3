import { cn } from '../cn';

/** A placeholder for a value that is loading. Give it the size of the value, so that nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('block h-3 animate-breathe rounded-tick bg-line', className)}
    />
  );
}
