import type { Metadata } from 'next';
import { Suspense } from 'react';
import { HookList } from '@/components/event-hooks/list/hook-list';
import { hookStrings } from '@/components/event-hooks/screen-strings';
import { setHookEnabled } from './actions';

export const metadata: Metadata = { title: hookStrings.title };

export default function HooksPage() {
  return (
    <Suspense>
      <HookList actions={{ setEnabled: setHookEnabled }} />
    </Suspense>
  );
}
