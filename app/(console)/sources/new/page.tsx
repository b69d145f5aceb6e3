import type { Metadata } from 'next';
import { NewSource } from '@/components/sources/define/new-source';
import { defineStrings } from '@/components/sources/define/strings';
import { readEngineUrl } from '../../../engine-url';
import { createSource } from '../actions';

export const metadata: Metadata = { title: defineStrings.newTitle };

export default async function NewSourcePage() {
  return <NewSource engineUrl={await readEngineUrl()} actions={{ create: createSource }} />;
}
