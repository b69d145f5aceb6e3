'use client';
import type { ReactNode } from 'react';
import { BodyView } from '@/components/ui/body-view';
import { formatDuration } from '@/components/ui/format-time';
import { KeyValues } from '@/components/ui/key-values';
import { StatePill } from '@/components/ui/state-pill';
import type { ActionResult } from '@/lib/client/action-result';
import type { HookRun } from './hook-actions';
import { isGoodRun, readAnswer } from './read-run';
import { hookStrings } from './screen-strings';

type RunResultProps = {
  /** What was run. */
  name: string;
  result: ActionResult<HookRun> | null;
  busy: boolean;
};

/** What a test or a ping came to: status, headers, body, duration; or why there is none. */
export function RunResult({ name, result, busy }: RunResultProps) {
  return (
    <section className="border-t" aria-live="polite" aria-busy={busy} aria-label={name}>
      {busy ? (
        <p className="px-3 py-3 text-ink-2">{hookStrings.running}…</p>
      ) : result === null ? (
        <p className="px-3 py-3 text-ink-3">{hookStrings.noRunYet}</p>
      ) : result.ok ? (
        <RunDetail run={result.value} />
      ) : (
        <Verdict tone="bad" word={hookStrings.failed} sentence={result.message} />
      )}
    </section>
  );
}

function RunDetail({ run }: { run: HookRun }) {
  const answer = readAnswer(run);
  const took = hookStrings.tookMs(formatDuration(run.durationMs));
  const tone = isGoodRun(run) ? 'good' : 'bad';
  return (
    <>
      {answer ? (
        <Verdict
          tone={tone}
          word={String(answer.status)}
          sentence={hookStrings.answered}
          aside={took}
        />
      ) : (
        <Verdict
          tone={tone}
          word={run.ok ? hookStrings.succeeded : hookStrings.failed}
          sentence={run.message ?? ''}
          aside={took}
        />
      )}
      <div className="space-y-2 px-3 pb-3">
        {answer ? (
          <>
            <BodyView body={toBody(answer.body)} label={hookStrings.responseBody} />
            <Fold title={hookStrings.responseHeaders} count={Object.keys(answer.headers).length}>
              <Headers headers={answer.headers} />
            </Fold>
          </>
        ) : null}
        {answer === null && run.ok && run.result !== true ? (
          <BodyView body={toBody(JSON.stringify(run.result))} label={hookStrings.resultValue} />
        ) : null}
        {run.request ? <SentRequest request={run.request} /> : null}
      </div>
    </>
  );
}

type VerdictProps = { tone: 'good' | 'bad'; word: string; sentence: string; aside?: string };

function Verdict({ tone, word, sentence, aside }: VerdictProps) {
  return (
    <div className="flex items-start gap-2 px-3 py-2.5">
      <StatePill tone={tone}>{word}</StatePill>
      <span className="min-w-0 flex-1 whitespace-pre-wrap break-words">{sentence}</span>
      {aside ? <span className="shrink-0 text-ink-3 text-meta">{aside}</span> : null}
    </div>
  );
}

function SentRequest({ request }: { request: NonNullable<HookRun['request']> }) {
  return (
    <Fold title={hookStrings.request}>
      <div className="space-y-2">
        <p className="break-all font-mono">
          {request.method} {request.url}
        </p>
        <Headers headers={request.headers} />
        <BodyView body={toBody(request.body)} label={hookStrings.requestBody} />
      </div>
    </Fold>
  );
}

type FoldProps = { title: string; count?: number; children: ReactNode };

function Fold({ title, count, children }: FoldProps) {
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-tick py-0.5 text-ink-2 hover:text-ink">
        {title} {count === undefined ? null : <span className="text-ink-3 text-meta">{count}</span>}
      </summary>
      <div className="pt-1.5 pl-3.5">{children}</div>
    </details>
  );
}

function Headers({ headers }: { headers: Record<string, string> }) {
  return (
    <KeyValues
      className="font-mono text-meta"
      items={Object.entries(headers).map(([key, value]) => ({
        key,
        value: <span className="break-all">{value}</span>,
      }))}
    />
  );
}

const toBody = (text: string) => ({
  text,
  base64: null,
  bytes: new TextEncoder().encode(text).length,
  truncated: false,
});
