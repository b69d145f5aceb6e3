import { CodeBlock } from '@/components/ui/values/code-block';
import type { Rendering } from '@/lib/client/preview/render-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import { FailureView } from './failure-view';
import { findSource } from './find-source';
import { LambdaView } from './lambda-view';
import { RequestView } from './request-view';
import { previewStrings as words } from './strings';

type RenderingViewProps = { rendering: Rendering; hook: EventHook; keepsSecret: boolean };

/** What the draft makes of the event that is looked at. */
export function RenderingView({ rendering, hook, keepsSecret }: RenderingViewProps) {
  switch (rendering.kind) {
    case 'request':
      return <RequestView request={rendering.request} keepsSecret={keepsSecret} />;
    case 'log':
      return <CodeBlock code={rendering.line} label={words.logLine} />;
    case 'ran': {
      const functions = hook.handler === 'lambda' ? hook.config.functions : [];
      return <LambdaView run={rendering.run} functions={functions} />;
    }
    case 'unprepared':
      return <FailureView {...rendering} source={findSource(hook, rendering)} />;
  }
}
