'use client';
import type { ReactNode } from 'react';
import { BodyView } from '@/components/ui/body-view';
import { formatDuration } from '@/components/ui/format-time';
import { KeyValues } from '@/components/ui/key-values';
import { StatePill } from '@/components/ui/state-pill';
import type { ActionResult } from '@/lib/client/action-result';
import type { HookRun } from '../hook-actions';
import { type Answer, isGoodRun, readAnswer } from '../read-run';
import { testStrings as words } from './strings';

type RunResultProps = {
  /** What was run. */
  name: string;
  result: ActionResult<HookRun> | null;
  busy: boolean;
};

/** What a test or a ping came to: what was sent beside what came back; or why nothing did. */
export function RunResult({ name, result, busy }: RunResultProps) {
  return (
    <section aria-live="polite" aria-busy={busy} aria-label={name}>
      {busy ? (
        <p className="px-3 py-3 text-ink-2">{words.running}…</p>
      ) : result === null ? (
        <p className="px-3 py-3 text-ink-3">{words.noRunYet}</p>
      ) : result.ok ? (
        <RunDetail run={result.value} />
      ) : (
        <Verdict tone="bad" word={words.failed} sentence={result.message} />
      )}
    </section>
  );
}

function RunDetail({ run }: { run: HookRun }) {
  const answer = readAnswer(run);
  const tone = isGoodRun(run) ? 'good' : 'bad';
  const word = answer ? String(answer.status) : run.ok ? words.succeeded : words.failed;
  return (
    <>
      <Verdict
        tone={tone}
        word={word}
        sentence={answer ? words.answered : (run.message ?? '')}
        aside={words.took(formatDuration(run.durationMs))}
      />
      <div className="grid gap-x-4 gap-y-3 px-3 pb-3 xl:grid-cols-2">
        {run.request ? (
          <Side title={words.request}>
            <p className="break-all font-mono text-meta">
              {run.request.method} {run.request.url}
            </p>
            <Headers label={words.requestHeaders} headers={run.request.headers} />
            <BodyView body={toBody(run.request.body)} label={words.requestBody} />
          </Side>
        ) : null}
        <Side title={answer || run.request ? words.response : words.result}>
          <Outcome run={run} answer={answer} />
        </Side>
      </div>
    </>
  );
}

function Outcome({ run, answer }: { run: HookRun; answer: Answer | null }) {
  if (answer) {
    return (
      <>
        <Headers label={words.responseHeaders} headers={answer.headers} />
        <BodyView body={toBody(answer.body)} label={words.responseBody} />
      </>
    );
  }
  if (!run.ok) return <p className="text-ink-3">{words.noResponse}</p>;
  return <BodyView body={toBody(JSON.stringify(run.result) ?? '')} label={words.result} />;
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

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0 space-y-2">
      <h3 className="border-b pb-1 font-medium">{title}</h3>
      {children}
    </section>
  );
}

function Headers({ label, headers }: { label: string; headers: Record<string, string> }) {
  return (
    <section aria-label={label}>
      <KeyValues
        className="font-mono text-meta"
        items={Object.entries(headers).map(([key, value]) => ({
          key,
          value: <span className="break-all">{value}</span>,
        }))}
      />
    </section>
  );
}

const toBody = (text: string) => ({
  text,
  base64: null,
  bytes: new TextEncoder().encode(text).length,
  truncated: false,
});
