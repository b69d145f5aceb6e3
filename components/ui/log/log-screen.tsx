import type { ReactNode } from 'react';
import { FindById } from '../controls/find-by-id';
import { LiveSwitch } from '../controls/live-switch';
import { KeyHints } from '../keyboard/key-hints';
import { FilterBar } from '../layout/filter-bar';
import { Page } from '../layout/page';
import { SplitFrame } from '../layout/split-frame';
import { ListHeader } from './list-header';
import type { LogView } from './use-log-view';

type LogScreenProps = {
  view: LogView;
  words: {
    title: string;
    meta: string;
    keys: readonly { keys: readonly string[]; does: string }[];
    /** The accessible name of the detail pane. */
    detail: string;
    filters: { show: string; byId: string; byIdHelp: string; byIdMiss: (text: string) => string };
  };
  /** How many filters are set. */
  filterCount: number;
  filters: ReactNode;
  list: ReactNode;
  /** The open row, or null. */
  detail: ReactNode | null;
};

/** A log: its filters, its rows, which refresh themselves, and the open row. */
export function LogScreen({ view, words, filterCount, filters, list, detail }: LogScreenProps) {
  const { live } = view;
  return (
    <Page layout="fill">
      <ListHeader
        title={words.title}
        meta={words.meta}
        isOpen={detail !== null}
        actions={
          <>
            <LiveSwitch on={live.on} onChange={live.setOn} paused={live.paused} />
            <KeyHints hints={words.keys} />
          </>
        }
      >
        <FilterBar
          label={words.filters.show}
          count={filterCount}
          search={
            <FindById
              className="w-52 max-sm:flex-1"
              inputRef={view.findRef}
              ids={view.ids}
              onFound={view.onOpen}
              label={words.filters.byIdHelp}
              placeholder={words.filters.byId}
              toMiss={words.filters.byIdMiss}
            />
          }
        >
          {filters}
        </FilterBar>
      </ListHeader>
      <SplitFrame
        detailLabel={words.detail}
        list={
          <div
            ref={view.listRef}
            className="@container flex min-h-0 flex-1 flex-col"
            onScrollCapture={live.onScrollCapture}
          >
            {list}
          </div>
        }
        detail={detail}
      />
    </Page>
  );
}
