'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CodeEditor } from '@/components/editor/code-editor';
import { editorAhead } from '@/components/editor/preload-editor';
import { Button } from '@/components/ui/controls/button';
import { Field } from '@/components/ui/form/field';
import { Kbd } from '@/components/ui/keyboard/kbd';
import { Dock } from '@/components/ui/layout/dock';
import { StatePill } from '@/components/ui/values/state-pill';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import type { HookActions, HookRun } from '../hook-actions';
import { DataPicker } from './data-picker';
import { parseEventData } from './parse-event-data';
import type { PastRun } from './run-history';
import { RunPane } from './run-pane';
import { testStrings as words } from './strings';
import { toRunWord } from './to-run-word';
import { useRunHistory } from './use-run-history';
import { useTestData } from './use-test-data';
import { TEST_DOCK_ID, type useTestDock } from './use-test-dock';

type TestDockProps = {
  hook: HookResource;
  /** The form above holds changes that a run does not see. */
  dirty: boolean;
  actions: Pick<HookActions, 'test' | 'ping'>;
  dock: ReturnType<typeof useTestDock>;
};

/** Runs the saved hook for real, on data that can be edited, and shows what was sent and came back. */
export function TestDock({ hook, dirty, actions, dock }: TestDockProps) {
  const { samples, recorded, from, text, write, take } = useTestData(hook);
  const [problem, setProblem] = useState<string>();
  const [running, setRunning] = useState<PastRun['kind'] | null>(null);
  const { runs, shown, show, add } = useRunHistory(hook.id);
  const queryClient = useQueryClient();
  const result = useRef<HTMLDivElement>(null);

  const start = async (
    kind: PastRun['kind'],
    data: string | null,
    call: () => Promise<ActionResult<HookRun>>,
  ) => {
    if (running !== null) return;
    if (dock.height === 'closed') dock.setHeight('half');
    setRunning(kind);
    const run = { kind, data, at: Date.now(), result: await callAction(call) };
    flushSync(() => {
      add(run);
      setRunning(null);
    });
    // Where the result stands below the data, it comes into view.
    result.current?.offsetParent?.scrollTo({ top: result.current.offsetTop });
    void queryClient.invalidateQueries({ queryKey: ['deliveries'] });
  };
  const test = () => {
    const parsed = parseEventData(text);
    setProblem(parsed.problem);
    if (parsed.data) void start('test', text, () => actions.test(hook.id, parsed.data));
    else dock.open();
  };
  const last = shown && running === null ? toRunWord(shown) : null;

  return (
    <Dock
      id={TEST_DOCK_ID}
      title={words.title}
      hotKey={words.hotKey}
      {...editorAhead}
      height={dock.height}
      onHeight={dock.setHeight}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        test();
      }}
      aside={
        <>
          <span className="flex min-w-0 flex-1 items-center gap-2 text-meta">
            {last && dock.height === 'closed' ? (
              <>
                <StatePill tone={last.tone}>{last.word}</StatePill>
                <span className="truncate text-ink-3 max-sm:hidden">{last.took}</span>
              </>
            ) : null}
          </span>
          {HANDLER_FORMS[hook.handler].canPing ? (
            <Button
              size="sm"
              busy={running === 'ping'}
              disabled={running !== null}
              onClick={() => void start('ping', null, () => actions.ping(hook.id))}
            >
              {words.ping}
            </Button>
          ) : null}
          <Button
            size="sm"
            variant="primary"
            busy={running === 'test'}
            disabled={running !== null}
            title={words.sendKey}
            onClick={test}
          >
            {words.run}
            <Kbd
              aria-hidden="true"
              className="hidden border-on-accent/40 bg-transparent text-on-accent xl:inline-grid"
            >
              {words.sendKey}
            </Kbd>
          </Button>
        </>
      }
    >
      <div className="grid lg:h-full lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="space-y-3 px-3 py-3 lg:overflow-y-auto lg:border-r">
          <DataPicker samples={samples} recorded={recorded} from={from} onEvent={take} />
          <Field
            label={words.data}
            error={problem}
            help={dirty ? words.dirty(hook.version) : words.help}
          >
            <CodeEditor
              language="json"
              value={text}
              onValueChange={write}
              textareaRef={(element) => {
                dock.data.current = element;
              }}
              minRows={8}
              maxRows={dock.height === 'tall' ? 28 : 12}
            />
          </Field>
        </div>
        <div ref={result} className="@container min-w-0 max-lg:border-t lg:overflow-y-auto">
          <RunPane runs={runs} shown={shown} busy={running !== null} onShow={show} onData={write} />
        </div>
      </div>
    </Dock>
  );
}
