import { CodeBlock } from '@/components/ui/values/code-block';
import { type Rendering, toFailure } from '@/lib/client/preview/render-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import { FailureView } from './failure-view';
import type { FailurePosition } from './find-failure-position';
import { LambdaView } from './lambda-view';
import { RequestView } from './request-view';
import { previewStrings as words } from './strings';

type RenderingViewProps = {
  rendering: Rendering;
  hook: EventHook;
  /** Where in the form a failure is. */
  position: FailurePosition | null;
  keepsSecret: boolean;
};

/** The result of the draft for the chosen event. */
export function RenderingView({ rendering, hook, position, keepsSecret }: RenderingViewProps) {
  switch (rendering.kind) {
    case 'request':
      return <RequestView request={rendering.request} keepsSecret={keepsSecret} />;
    case 'log':
      return <CodeBlock code={rendering.line} label={words.logLine} />;
    case 'ran': {
      const functions = hook.handler === 'lambda' ? hook.config.functions : [];
      return (
        <LambdaView
          run={rendering.run}
          functions={functions}
          failure={toFailure(rendering)}
          position={position}
        />
      );
    }
    case 'unprepared':
      return <FailureView {...rendering} position={position} />;
  }
}
