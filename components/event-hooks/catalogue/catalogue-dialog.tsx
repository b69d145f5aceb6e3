'use client';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { Button } from '@/components/ui/controls/button';
import { SearchInput } from '@/components/ui/controls/search-input';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { KeyHints } from '@/components/ui/keyboard/key-hints';
import { Dialog } from '@/components/ui/overlay/dialog';
import { sourcesQuery } from '@/lib/client/sources';
import { ListOrReason } from '../page/list-or-reason';
import { CatalogueDetail } from './catalogue-detail';
import { CatalogueList, toOptionId } from './catalogue-list';
import { catalogueStrings as words } from './strings';
import type { CatalogueOption } from './to-catalogue';
import { useCatalogue } from './use-catalogue';

type CatalogueDialogProps = {
  /** What the form holds, where the mark begins. */
  start: { source: string; event: string };
  onChoose: (source: string, event: string) => void;
  onClose: () => void;
};

const HINTS = [
  { keys: ['↑', '↓'], does: words.keys.move },
  { keys: ['←', '→'], does: words.keys.operation },
  { keys: ['Enter'], does: words.keys.choose },
];

/** Every event there is: a search, the list, and beside it what the marked one looks like. */
export function CatalogueDialog({ start, onChoose, onClose }: CatalogueDialogProps) {
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const sources = useQuery(sourcesQuery());
  const choose = ({ source, event }: CatalogueOption) => {
    onChoose(source, event);
    onClose();
  };
  const catalogue = useCatalogue({ sources: sources.data ?? [], start, onChoose: choose });
  const { active, activeRow, groups, query } = catalogue;
  const search = (text: string) => {
    catalogue.search(text);
    // The button that clears the search is gone with it; the arrow keys belong to the box.
    box.current?.focus();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      initialFocus={box}
      className="top-[4dvh] max-h-[92dvh] w-[min(68rem,calc(100vw-1.5rem))]"
      title={words.title}
      footer={
        <>
          <span className="mr-auto flex items-center self-center text-ink-3 text-meta">
            <span role="status">{words.count(catalogue.count, catalogue.total)}</span>
            <KeyHints hints={HINTS} />
          </span>
          <Button
            variant="primary"
            disabled={active === null}
            onClick={() => active && choose(active)}
          >
            {words.use}
          </Button>
        </>
      }
    >
      <SearchInput
        ref={box}
        type="text"
        role="combobox"
        aria-label={words.searchLabel}
        aria-expanded={active !== null}
        aria-controls={active ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active ? toOptionId(listId, active) : undefined}
        placeholder={words.search}
        value={query}
        onValueChange={search}
        onKeyDown={catalogue.onKeyDown}
        className="mb-2"
      />
      <ListOrReason query={sources} rows={12} failed={words.loadFailed}>
        {() =>
          active === null || activeRow === null ? (
            <EmptyState
              title={words.noMatchTitle}
              action={<Button onClick={() => search('')}>{words.clear}</Button>}
            >
              {words.noMatchHelp}
            </EmptyState>
          ) : (
            <div className="grid gap-3 sm:h-[min(40rem,calc(92dvh-11rem))] sm:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] sm:grid-rows-[minmax(0,1fr)]">
              <CatalogueList
                id={listId}
                groups={groups}
                active={active}
                onActivate={catalogue.activate}
                onChoose={choose}
                className="max-sm:max-h-[34dvh] max-sm:border-b sm:border-r"
              />
              <div className="min-w-0 sm:overflow-y-auto sm:pr-1">
                <CatalogueDetail row={activeRow} option={active} />
              </div>
            </div>
          )
        }
      </ListOrReason>
    </Dialog>
  );
}
