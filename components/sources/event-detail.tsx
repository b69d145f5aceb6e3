'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Segmented } from '@/components/ui/controls/segmented';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import { CodeBlock } from '@/components/ui/values/code-block';
import { KeyValues } from '@/components/ui/values/key-values';
import { toHookName } from '@/lib/client/hook-name';
import { hooksQuery } from '@/lib/client/hooks';
import { sourceStrings } from './strings';
import { type EventRow, type EventType, toOperation } from './to-event-rows';

type EventDetailProps = {
  row: EventRow;
  type: EventType;
  onSelect: (event: string) => void;
  onClose: () => void;
};

/** One event of the catalogue: its fields, its sample and its hooks. */
export function EventDetail({ row, type, onSelect, onClose }: EventDetailProps) {
  const target = new URLSearchParams({ source: row.source, event: type.name });
  return (
    <DetailPane
      id={row.id}
      onClose={onClose}
      title={
        <h2 className="min-w-0">
          <span className="block truncate font-semibold">{type.name}</span>
          <span className="block truncate text-ink-3 text-meta">{row.source}</span>
        </h2>
      }
      actions={
        <>
          {row.custom ? (
            <Button asChild size="sm">
              <Link href={`/sources/${encodeURIComponent(row.source)}/edit`}>
                {sourceStrings.edit}
              </Link>
            </Button>
          ) : null}
          <Button asChild size="sm" variant="primary">
            <Link href={`/hooks/new?${target}`}>
              <Plus aria-hidden="true" />
              {sourceStrings.createHook}
            </Link>
          </Button>
        </>
      }
    >
      <div className="space-y-4 px-3 py-3">
        {row.variants.length > 1 ? (
          <Segmented
            aria-label={sourceStrings.operation}
            value={type.name}
            onValueChange={onSelect}
            options={row.variants.map((variant) => ({
              value: variant.name,
              label: toOperation(variant) ?? sourceStrings.any,
            }))}
          />
        ) : null}
        <KeyValues items={toItems(type)} />
        <EventHooks source={row.source} event={type.name} />
        {type.sample === null || type.sample === undefined ? (
          <p className="text-ink-3">{sourceStrings.sampleNone}</p>
        ) : (
          <div>
            <h3 className="mb-1 text-ink-3 text-meta">{sourceStrings.sample}</h3>
            <CodeBlock
              code={JSON.stringify(type.sample, null, 2)}
              label={sourceStrings.sample}
              className="max-h-none"
            />
          </div>
        )}
      </div>
    </DetailPane>
  );
}

function toItems(type: EventType): { key: string; value: ReactNode }[] {
  const unique = type.unique ?? [];
  const description = { key: sourceStrings.description, value: type.description };
  return [
    ...(type.description ? [description] : []),
    { key: sourceStrings.fields, value: <Names names={type.fields} /> },
    {
      key: sourceStrings.unique,
      value: (
        <>
          {unique.length === 0 ? sourceStrings.uniqueNone : <Names names={unique} />}
          <span className="block text-ink-3 text-meta">{sourceStrings.uniqueHelp}</span>
        </>
      ),
    },
  ];
}

function Names({ names }: { names: readonly string[] }) {
  return <code className="font-mono">{names.join(', ')}</code>;
}

function EventHooks({ source, event }: { source: string; event: string }) {
  const { data: hooks } = useQuery(hooksQuery());
  const matching = hooks?.filter(
    (hook) => hook.source === source && (hook.event === null || hook.event === event),
  );
  const value =
    matching === undefined ? (
      '…'
    ) : matching.length === 0 ? (
      <span className="text-ink-3">{sourceStrings.hooksNone}</span>
    ) : (
      <ul>
        {matching.map((hook) => (
          <li key={hook.id} className="truncate">
            <Link
              href={`/hooks/${hook.id}`}
              className="text-accent-text underline-offset-3 hover:underline"
            >
              {toHookName(hook)}
            </Link>
          </li>
        ))}
      </ul>
    );
  return <KeyValues items={[{ key: sourceStrings.hooks, value }]} />;
}
