import Link from 'next/link';
import { BrandMark } from '@/components/ui/brand-mark';
import { uiStrings } from '@/components/ui/strings';

/** The wordmark. On the rail only the eye is drawn: the line below it is the navigation's. */
export function Brand({ mark = 'whole' }: { mark?: 'whole' | 'eye' }) {
  return (
    <Link href="/" className="flex items-center rounded-control font-semibold text-lead">
      {mark === 'whole' ? (
        <BrandMark className="mr-2 size-5" />
      ) : (
        <span className="mr-3 grid size-[9px] place-items-center rounded-full border-2 border-accent" />
      )}
      <span className="tracking-[-0.015em]">{uiStrings.product}</span>
    </Link>
  );
}
