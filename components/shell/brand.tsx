import Link from 'next/link';
import { uiStrings } from '@/components/ui/strings';
import { BrandMark } from '@/components/ui/values/brand-mark';

/** The wordmark. On the rail only the eye is drawn: the line below it is the navigation's. */
export function Brand({ mark = 'whole' }: { mark?: 'whole' | 'eye' }) {
  return (
    <Link href="/" className="flex items-center rounded-control text-lead">
      {mark === 'whole' ? <BrandMark className="mr-2 size-5" /> : null}
      {mark === 'whole' ? <ProductName /> : <EyedName />}
    </Link>
  );
}

/** The name behind the eye that the navigation's line hangs from. */
export function EyedName() {
  return (
    <span className="flex items-center">
      <span className="mr-3 size-[9px] rounded-full border-2 border-accent" />
      <ProductName />
    </span>
  );
}

function ProductName() {
  return <span className="font-semibold text-lead tracking-[-0.015em]">{uiStrings.product}</span>;
}
