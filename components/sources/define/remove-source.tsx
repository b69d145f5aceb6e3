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
  /** Called before the page is left, to clear unsaved changes. */
  onRemoved: () => void;
};

/** Deletes a source after its name was typed. Lists the hooks that still use it. */
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
        // Only the next page reads the sources again: this one would not find its source.
        await queryClient.invalidateQueries({
          queryKey: sourcesQuery().queryKey,
          refetchType: 'none',
        });
        router.replace('/sources');
      }}
    />
  );
}
