'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { inboxesQuery } from '@/lib/client/inboxes';
import { RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import { inboxStrings as words } from './inbox-strings';

/** Links to the inbox that a URL belongs to. Renders nothing for any other destination. */
export function InboxLink({ url, className }: { url: string; className?: string }) {
  const { data: inboxes = [] } = useQuery({
    ...inboxesQuery(),
    enabled: url.includes(RECEIVE_PATH),
  });
  const inbox = inboxes.find((each) => each.url === url);
  if (inbox === undefined) return null;
  return (
    <p className={className}>
      {words.goesTo(inbox.label)}{' '}
      <Link
        href={`/receiver?inbox=${inbox.id}`}
        className="text-accent-text underline underline-offset-3"
      >
        {words.watch}
      </Link>
    </p>
  );
}
