import { Check } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { CodeBlock } from '@/components/ui/values/code-block';
import { toSendEventExample } from '@/lib/client/send-event-example';
import { overviewStrings } from './strings';
import type { FirstSteps as Steps } from './use-first-steps';

const { start: words } = overviewStrings;

/** What Hookline is, and the steps to a first delivery. Hidden once all are done. */
export function FirstSteps({ steps, engineUrl }: { steps: Steps; engineUrl: string }) {
  return (
    <Frame>
      <FrameHeader title={words.title} />
      <div className="border-b px-4 py-3">
        <p className="max-w-3xl text-ink-2 text-pretty">{words.what}</p>
      </div>
      <ol aria-label={words.title} className="divide-y divide-line">
        <Step number={1} title={words.hook} done={steps.hook}>
          <p>{words.hookHelp}</p>
          <Button asChild variant="primary">
            <Link href="/hooks/new">{words.createHook}</Link>
          </Button>
        </Step>
        <Step number={2} title={words.send} done={steps.event}>
          <p>{words.sendHelp}</p>
          <CodeBlock code={toSendEventExample(engineUrl)} label={words.example} />
          <Button asChild>
            <Link href="/settings#tokens">{words.token}</Link>
          </Button>
        </Step>
        <Step number={3} title={words.see} done={steps.delivery}>
          <p>{words.seeHelp}</p>
          <Button asChild>
            <Link href="/deliveries">{words.open}</Link>
          </Button>
        </Step>
      </ol>
    </Frame>
  );
}

type StepProps = { number: number; title: string; done: boolean; children: ReactNode };

function Step({ number, title, done, children }: StepProps) {
  return (
    <li className="flex gap-3 px-4 py-3">
      <span
        aria-hidden="true"
        className={cn(
          'mt-px grid size-5 shrink-0 place-items-center rounded-full border text-meta',
          done ? 'border-transparent bg-good-soft text-good' : 'border-control text-ink-2',
        )}
      >
        {done ? <Check className="size-3" strokeWidth={3} /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <h3 className={cn('font-medium', done && 'text-ink-3')}>
          {title}
          {done ? <span className="sr-only">, {words.done}</span> : null}
        </h3>
        {done ? null : <div className="mt-1 max-w-3xl space-y-2 text-ink-2">{children}</div>}
      </div>
    </li>
  );
}
