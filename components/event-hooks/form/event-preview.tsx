'use client';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { KeyValues } from '@/components/ui/values/key-values';
import { USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import { sourcesQuery } from '@/lib/client/sources';
import { EventSamples } from '../catalogue/event-samples';
import { hookStrings } from '../screen-strings';
import { formStrings } from '../strings';
import { findEventType } from './event-options';
import type { HookDraft } from './hook-draft';

/** Beside the form: the fields of the event that is chosen in it, and what it looks like. */
export function EventPreview() {
  const { control } = useFormContext<HookDraft>();
  const [source, event] = useWatch({ control, name: ['source', 'event'] });
  const { data: sources = [] } = useQuery(sourcesQuery());
  const type = findEventType(sources, source, event);
  const empty = source !== '' && event === '' ? hookStrings.eventWhole : hookStrings.eventNone;
  return (
    <Frame aria-label={hookStrings.eventTitle}>
      <FrameHeader title={hookStrings.eventTitle} />
      <div className="space-y-3 px-4 py-3">
        {type === null ? (
          <p className="text-ink-2 text-pretty">{empty}</p>
        ) : (
          <>
            {type.description ? <p className="text-ink-2">{type.description}</p> : null}
            <KeyValues
              items={[
                { key: formStrings.fields, value: <Names names={type.fields} /> },
                ...(type.unique && type.unique.length > 0
                  ? [{ key: hookStrings.unique, value: <Names names={type.unique} /> }]
                  : []),
              ]}
            />
          </>
        )}
        {source === '' ? null : (
          <EventSamples
            source={source}
            event={event}
            newest={USUAL_EVENTS}
            className="max-h-[60dvh] overflow-y-auto"
          />
        )}
      </div>
    </Frame>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return <code className="font-mono">{names.join(', ')}</code>;
}
