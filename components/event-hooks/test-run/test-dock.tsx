'use client';
import { useRef } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { editorAhead } from '@/components/editor/preload-editor';
import { Field } from '@/components/ui/form/field';
import { useCommandKeys } from '@/components/ui/keyboard/use-command-keys';
import { Dock } from '@/components/ui/layout/dock';
import type { HookResource } from '@/lib/api/resources';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import type { HookActions } from '../hook-actions';
import { DataPicker } from './data-picker';
import { RunPane } from './run-pane';
import { testStrings as words } from './strings';
import { TestBar } from './test-bar';
import { useTestData } from './use-test-data';
import { TEST_DOCK_ID, type useTestDock } from './use-test-dock';
import { useTestRun } from './use-test-run';

type TestDockProps = {
  hook: HookResource;
  /** Whether the form has unsaved changes, which a run does not use. */
  dirty: boolean;
  actions: Pick<HookActions, 'test' | 'ping'>;
  dock: ReturnType<typeof useTestDock>;
};

/** Runs the saved hook with editable event data, and shows the request and the response. */
export function TestDock({ hook, dirty, actions, dock }: TestDockProps) {
  const { samples, recorded, from, text, write, take } = useTestData(hook);
  const result = useRef<HTMLDivElement>(null);
  const { runs, shown, show, running, problem, ping, test } = useTestRun({
    hook,
    actions,
    onStart: () => {
      if (dock.height === 'closed') dock.setHeight('half');
    },
    // Where the result is below the data, it is scrolled into view.
    onResult: () => result.current?.offsetParent?.scrollTo({ top: result.current.offsetTop }),
  });
  const send = () => {
    if (!test(text)) dock.open();
  };
  useCommandKeys({ Enter: send });

  return (
    <Dock
      id={TEST_DOCK_ID}
      title={words.title}
      hotKey={words.hotKey}
      {...editorAhead}
      height={dock.height}
      onHeight={dock.setHeight}
      aside={
        <TestBar
          last={dock.height === 'closed' && running === null ? shown : null}
          running={running}
          onPing={HANDLER_FORMS[hook.handler].canPing ? ping : undefined}
          onSend={send}
        />
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
