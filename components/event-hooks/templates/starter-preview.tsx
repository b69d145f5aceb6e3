'use client';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/feedback/notice';
import { BodyView } from '@/components/ui/values/body-view';
import { KeyValues } from '@/components/ui/values/key-values';
import type { HookDraft } from '../form/hook-draft';
import type { RenderedStarter, SampleEvent } from './render-starter';
import { templateStrings as words } from './strings';

type StarterPreviewProps = { draft: HookDraft; event: SampleEvent };

/** The request that a template sends for an event. The languages are loaded when it is first shown. */
export function StarterPreview({ draft, event }: StarterPreviewProps) {
  const [sent, setSent] = useState<RenderedStarter | null>(null);
  const asked = JSON.stringify({ draft, event });
  useEffect(() => {
    let stale = false;
    const { draft, event }: StarterPreviewProps = JSON.parse(asked);
    void import('./render-starter').then(({ renderStarter }) => {
      if (!stale) setSent(renderStarter(draft, event));
    });
    return () => {
      stale = true;
    };
  }, [asked]);
  if (sent === null) return <p className="text-ink-3">{words.rendering}</p>;
  if (!sent.ok) return <Notice tone="bad">{words.failed(sent.message)}</Notice>;
  return (
    <div className="space-y-2">
      <p className="break-all font-mono text-meta">
        {sent.method} {sent.url}
      </p>
      <KeyValues
        className="font-mono text-meta"
        items={Object.entries(sent.headers).map(([key, value]) => ({
          key,
          value: <span className="break-all">{value}</span>,
        }))}
      />
      <BodyView
        label={words.body}
        body={{
          text: sent.body,
          base64: null,
          bytes: new TextEncoder().encode(sent.body).length,
          truncated: false,
        }}
      />
    </div>
  );
}
