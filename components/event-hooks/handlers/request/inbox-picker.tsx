'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/overlay/menu';
import { toast } from '@/components/ui/overlay/toast';
import { createInbox, inboxesQuery } from '@/lib/client/inboxes';
import { nameInbox } from '@/lib/client/name-inbox';
import type { HookDraft } from '../../form/hook-draft';
import { InboxLink } from './inbox-link';
import { inboxStrings as words } from './inbox-strings';

/** Fills in the URL of an inbox of the built-in receiver; creates one when there is none. */
export function InboxPicker() {
  const { control, setValue } = useFormContext<HookDraft>();
  const url = useWatch({ control, name: 'url' });
  const { data: inboxes = [], isLoading } = useQuery(inboxesQuery());
  const { mutate, isPending } = useMutation(createInbox());
  const fill = (inboxUrl: string) =>
    setValue('url', inboxUrl, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  const create = () =>
    mutate(
      { label: nameInbox(inboxes) },
      {
        onSuccess: (inbox) => {
          fill(inbox.url);
          toast.done(words.created(inbox.label), words.createdHelp);
        },
        onError: (error) => toast.failed(words.createFailed, error.message),
      },
    );
  if (inboxes.some((inbox) => inbox.url === url))
    return <InboxLink url={url} className="mt-1 text-meta text-ink-2" />;
  const button = (onClick?: () => void) => (
    <Button
      size="sm"
      variant="ghost"
      className="-ml-2 mt-1"
      busy={isLoading || isPending}
      onClick={onClick}
    >
      <Inbox aria-hidden="true" />
      {words.use}
    </Button>
  );
  if (inboxes.length === 0) return button(create);
  return (
    <Menu align="start" trigger={button()}>
      {inboxes.map((inbox) => (
        <MenuItem key={inbox.id} onSelect={() => fill(inbox.url)}>
          {inbox.label}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={create}>{words.another}</MenuItem>
    </Menu>
  );
}
