'use client';
import { useMutation } from '@tanstack/react-query';
import { Repeat } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import { toast } from '@/components/ui/overlay/toast';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { updateInbox } from '@/lib/client/inboxes';
import { describeResponse } from './describe-response';
import { receiverStrings } from './strings';

const { script: words } = receiverStrings;

type ResponseScriptProps = { inbox: InboxResource; onEdit: () => void };

/** The responses of an inbox, and which one is next. */
export function ResponseScript({ inbox, onEdit }: ResponseScriptProps) {
  const restart = useMutation(updateInbox());
  const { answers: responses, answered: count } = inbox;
  const last = responses.length - 1;
  const next = Math.min(count, last);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="text-ink-3 text-meta">{words.responses}</span>
      <ol aria-label={words.label} className="flex min-w-0 flex-wrap items-center gap-1">
        {responses.map((response, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: responses have no identity besides their position.
            key={at}
            aria-current={at === next ? 'step' : undefined}
            className={cn(
              'inline-flex h-5 items-center gap-1 rounded-tick border px-1.5 text-meta tabular-nums',
              at === next ? 'border-accent bg-accent-soft text-accent-text' : 'text-ink-2',
            )}
          >
            {describeResponse(response)}
            {at === next && last > 0 ? <span>{words.next}</span> : null}
            {at === last ? (
              <>
                <Repeat aria-hidden="true" className="size-3" />
                <span className="sr-only">{words.repeats}</span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <span className="flex gap-1.5">
        <Button size="sm" onClick={onEdit}>
          {words.edit}
        </Button>
        {last > 0 && count > 0 ? (
          <Button
            size="sm"
            variant="ghost"
            busy={restart.isPending}
            onClick={() =>
              restart.mutate(
                { id: inbox.id, changes: { restart: true } },
                {
                  onSuccess: () => toast.done(words.restarted),
                  onError: (error) => toast.failed(words.restartFailed, error.message),
                },
              )
            }
          >
            {words.restart}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
