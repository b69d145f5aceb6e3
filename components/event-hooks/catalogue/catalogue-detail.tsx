'use client';
import type { ReactNode } from 'react';
import { KeyValues } from '@/components/ui/values/key-values';
import { EventSamples } from './event-samples';
import { catalogueStrings as words } from './strings';
import type { CatalogueOption, CatalogueRow } from './to-catalogue';

type CatalogueDetailProps = { row: CatalogueRow; option: CatalogueOption };

/** All that is known of the marked event: what it is, its fields, and what it looks like. */
export function CatalogueDetail({ row, option }: CatalogueDetailProps) {
  const { source, event, operation, type } = option;
  return (
    <section aria-label={words.detail} className="min-w-0 space-y-3">
      <div>
        <h3 className="break-words font-semibold">
          {event === '' ? words.everyOf(source) : event}
        </h3>
        <p className="text-ink-2 text-pretty">
          {type === null ? words.everyHelp : toText(row, operation)}
        </p>
      </div>
      <KeyValues items={toItems(row, option)} />
      <EventSamples source={source} event={event} newest={NEWEST} />
    </section>
  );
}

const NEWEST = 10;

function toText(row: CatalogueRow, operation: string | null): string {
  const raised = row.options.length > 1 ? (words.raised[operation ?? 'any'] ?? '') : '';
  return [row.note === '' ? '' : `${row.note}.`, raised].filter(Boolean).join(' ');
}

function toItems(row: CatalogueRow, { source, type }: CatalogueOption) {
  const unique = type?.unique ?? [];
  const items: { key: string; value: ReactNode }[] = [{ key: words.source, value: source }];
  if (row.since !== null) items.push({ key: words.since, value: words.version(row.since) });
  if (type !== null) {
    items.push(
      { key: words.fields, value: <Names names={type.fields} /> },
      {
        key: words.unique,
        value: (
          <>
            {unique.length === 0 ? words.uniqueNone : <Names names={unique} />}
            <span className="block text-ink-3 text-meta">{words.uniqueHelp}</span>
          </>
        ),
      },
    );
  }
  return items;
}

function Names({ names }: { names: readonly string[] }) {
  return <code className="font-mono">{names.join(', ')}</code>;
}
