import type { ReactNode } from 'react';
import { Frame } from '@/components/ui/layout/frame';

/** One part of the form under a word that, with the others, makes a sentence: When … then … */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Frame aria-label={title}>
      <h2 className="border-b px-4 py-2 font-semibold">{title}</h2>
      <div className="space-y-4 px-4 py-4">{children}</div>
    </Frame>
  );
}
