import type { Metadata } from 'next';
import { EditSource } from '@/components/sources/define/edit-source';
import { defineStrings } from '@/components/sources/define/strings';
import { readEngineUrl } from '../../../../engine-url';
import { removeSource, updateSource } from '../../actions';

export const metadata: Metadata = { title: defineStrings.editName };

type EditSourcePageProps = { params: Promise<{ name: string }> };

export default async function EditSourcePage({ params }: EditSourcePageProps) {
  const [{ name }, engineUrl] = await Promise.all([params, readEngineUrl()]);
  return (
    <EditSource
      name={toName(name)}
      engineUrl={engineUrl}
      actions={{ update: updateSource, remove: removeSource }}
    />
  );
}

// Next does not decode the segment of the path.
function toName(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
