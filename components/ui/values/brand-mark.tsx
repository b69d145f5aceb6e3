import { cn } from '../cn';

/** The mark of the brand: a ring with a line that ends in a hook. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={cn('size-5 text-accent', className)}>
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M6.5 2.5v9.75a4.5 4.5 0 0 0 9 0V8.5" />
        <path d="m15.5 8.5-3 3" />
      </g>
      <circle cx="6.5" cy="2.75" r="1.75" fill="currentColor" />
    </svg>
  );
}
