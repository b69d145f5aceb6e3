'use client';
import type { ReactNode } from 'react';
import { ReceivedView } from '@/components/exchange/received-view';
import { SentView } from '@/components/exchange/sent-view';
import { TimingView } from '@/components/exchange/timing-view';
import { StatePill } from '@/components/ui/values/state-pill';
import type { Exchange } from '@/lib/api/resources';
import { toReadableError } from '@/lib/client/to-readable-error';
import type { HookRun } from '../hook-actions';
import { StepView } from '../preview/step-view';
import { previewStrings } from '../preview/strings';
import { MessageDifference } from './message-difference';
import type { PastRun } from './run-history';
import { testStrings as words } from './strings';
import { toRunWord } from './to-run-word';

type RunResultProps = {
  run: PastRun;
  /** Another run to compare with, or null. */
  other: Exchange | null;
};

/** The result of a test or a ping: request, response, timing and execution steps. */
export function RunResult({ run, other }: RunResultProps) {
  const { word, tone } = toRunWord(run);
  const { result } = run;
  const exchange = result.ok ? result.value.exchange : null;
  return (
    <>
      <div className="flex items-start gap-2 px-3 py-2.5">
        <StatePill tone={tone}>{word}</StatePill>
        <span className="min-w-0 flex-1 whitespace-pre-wrap break-words">
          {result.ok ? toSentence(result.value) : result.message}
        </span>
      </div>
      {exchange ? <ExchangeColumns exchange={exchange} other={other} /> : null}
      {result.ok ? <CodeSteps code={result.value.code} /> : null}
    </>
  );
}

function toSentence({ good, message, exchange }: HookRun): string {
  if (message !== null) return toReadableError(message, { line: 'named' });
  if (exchange?.response) return words.responded;
  return good ? '' : words.notTrue;
}

type ColumnsProps = { exchange: Exchange; other: Exchange | null };

function ExchangeColumns({ exchange: { request, response, timings }, other }: ColumnsProps) {
  // The output of a log hook or of functions: there was no HTTP request.
  const isText = request?.url === '';
  return (
    <div className="grid gap-x-4 gap-y-4 px-3 pb-3 @xl:grid-cols-2 @min-[50rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_15rem]">
      <Column title={isText ? words.output : words.request}>
        {other ? (
          <MessageDifference before={other.request} after={request} />
        ) : request ? (
          <SentView sent={request} textLabel={words.output} />
        ) : (
          <p className="text-ink-2">{words.nothingSent}</p>
        )}
      </Column>
      {isText || request === null ? null : (
        <Column title={words.response}>
          {other ? (
            <MessageDifference before={other.response} after={response} />
          ) : (
            <ReceivedView received={response} />
          )}
        </Column>
      )}
      {timings && request ? (
        <Column title={words.timing} className="@xl:col-span-2 @min-[50rem]:col-span-1">
          <TimingView timings={timings} request={request} />
        </Column>
      ) : null}
    </div>
  );
}

function CodeSteps({ code }: { code: HookRun['code'] }) {
  if (code.every(({ steps }) => steps.length === 0)) return null;
  const parts = code.map(({ part, text, steps, dropped }) => ({
    name: toPartName(part, code.length),
    source: text,
    steps,
    dropped,
  }));
  return (
    <div className="px-3 pb-3">
      <Column title={words.steps}>
        <StepView parts={parts} />
      </Column>
    </div>
  );
}

const toPartName = (part: number | string, total: number): string | null => {
  if (typeof part === 'string') return part;
  return total > 1 ? previewStrings.functionName(part) : null;
};

type ColumnProps = { title: string; className?: string; children: ReactNode };

function Column({ title, className = '', children }: ColumnProps) {
  return (
    <section aria-label={title} className={`min-w-0 space-y-2 ${className}`}>
      <h3 className="border-b pb-1 font-medium">{title}</h3>
      {children}
    </section>
  );
}
