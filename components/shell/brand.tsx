import Link from 'next/link';
import { uiStrings } from '@/components/ui/strings';
import { BrandMark } from '@/components/ui/values/brand-mark';

/** The product name with its mark: the whole mark, or only the ring that the navigation's line starts at. */
export function Brand({ mark = 'whole' }: { mark?: 'whole' | 'eye' }) {
  return (
    <Link href="/" className="flex items-center rounded-control text-lead">
      {mark === 'whole' ? <BrandMark className="mr-2 size-5" /> : null}
      {mark === 'whole' ? <ProductName /> : <EyedName />}
    </Link>
  );
}

/** The product name after the ring that the navigation's line starts at. */
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
