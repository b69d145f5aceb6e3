'use client';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { CopyButton } from '@/components/ui/controls/copy-button';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { InboxMenu } from './inbox-menu';
import { ResponseScript } from './response-script';
import { receiverStrings } from './strings';

const { inbox: words } = receiverStrings;

type InboxHeadProps = {
  inbox: InboxResource;
  onEditResponses: () => void;
  /** Returns to the list of inboxes where it is not visible. */
  onBack: () => void;
  onRemoved: () => void;
};

/** The name of an inbox, its URL, its responses and its actions. */
export function InboxHead({ inbox, onEditResponses, onBack, onRemoved }: InboxHeadProps) {
  return (
    <header className="shrink-0 space-y-2 border-b px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="ghost"
          size="icon"
          className="-ml-1.5 @xl/frame:hidden"
          aria-label={receiverStrings.allInboxes}
          onClick={onBack}
        >
          <ArrowLeft aria-hidden="true" />
        </Button>
        <h2 className="min-w-0 flex-1 truncate font-semibold">{inbox.label}</h2>
        <Button asChild>
          <Link href={`/hooks/new?url=${encodeURIComponent(inbox.url)}`}>{words.createHook}</Link>
        </Button>
        <InboxMenu inbox={inbox} onRemoved={onRemoved} />
      </div>
      <div className="flex items-center gap-1">
        <code className="min-w-0 truncate rounded-tick bg-sunken px-1.5 py-0.5 font-mono text-meta">
          {inbox.url}
        </code>
        <CopyButton text={inbox.url} label={words.url} />
      </div>
      <ResponseScript inbox={inbox} onEdit={onEditResponses} />
    </header>
  );
}
