'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { RemoveButton } from '@/components/ui/controls/remove-button';
import { toast } from '@/components/ui/overlay/toast';
import { callAction } from '@/lib/client/call-action';
import { sourcesQuery } from '@/lib/client/sources';
import type { SourceActions } from './source-actions';
import { defineStrings as words } from './strings';

type RemoveSourceProps = {
  name: string;
  remove: SourceActions['remove'];
  /** Before the page is left: nothing on it is to be saved any more. */
  onRemoved: () => void;
};

/** Asks for the source's name before it is removed; says which hooks are in the way. */
export function RemoveSource({ name, remove, onRemoved }: RemoveSourceProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <RemoveButton
      label={words.remove}
      title={words.removeTitle(name)}
      description={words.removeDescription}
      name={name}
      remove={() => callAction(() => remove(name))}
      onRemoved={async () => {
        onRemoved();
        toast.done(words.removed(name));
        // Read again by the next page: this one would say that there is no such source.
        await queryClient.invalidateQueries({
          queryKey: sourcesQuery().queryKey,
          refetchType: 'none',
        });
        router.replace('/sources');
      }}
    />
  );
}
