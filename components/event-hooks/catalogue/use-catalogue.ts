import { type KeyboardEvent, useMemo, useState } from 'react';
import type { SourceResource } from '@/lib/api/resources';
import { findMeantOption, findRows } from './find-rows';
import { type CatalogueOption, toCatalogue, toOptionKey } from './to-catalogue';
import { toStep } from './to-step';

type UseCatalogue = {
  sources: readonly SourceResource[];
  /** What the form holds, where the mark begins. */
  start: { source: string; event: string };
  onChoose: (option: CatalogueOption) => void;
};

/** What is searched for, what is found, and which of it is marked. */
export function useCatalogue({ sources, start, onChoose }: UseCatalogue) {
  const [query, setQuery] = useState('');
  const [moved, setMoved] = useState<string | null>(() => toOptionKey(start.source, start.event));
  const all = useMemo(() => toCatalogue(sources), [sources]);
  const groups = useMemo(() => findRows(all, query), [all, query]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const [first] = rows;
  const activeRow =
    rows.find(({ options }) => options.some(({ key }) => key === moved)) ?? first ?? null;
  const active =
    activeRow?.options.find(({ key }) => key === moved) ??
    (activeRow ? findMeantOption(activeRow, query) : null);
  return {
    query,
    groups,
    active,
    activeRow,
    count: rows.length,
    total: all.reduce((sum, group) => sum + group.rows.length, 0),
    activate: (option: CatalogueOption) => setMoved(option.key),
    search: (text: string) => {
      setQuery(text);
      // What was marked may be gone, or no longer be the best.
      setMoved(null);
    },
    onKeyDown: (key: KeyboardEvent<HTMLInputElement>) => {
      if (key.nativeEvent.isComposing) return;
      const { value, selectionStart } = key.currentTarget;
      const step = toStep(rows, active, key.key, selectionStart === value.length);
      if (key.key !== 'Enter' && step === null) return;
      key.preventDefault();
      if (step) setMoved(step.key);
      else if (active) onChoose(active);
    },
  };
}
