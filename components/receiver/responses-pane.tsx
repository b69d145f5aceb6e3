'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { FormProvider, useFieldArray, useForm, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/feedback/notice';
import { SaveRow } from '@/components/ui/form/save-row';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import { useLeaveGuard } from '@/components/ui/leaving/use-leave-guard';
import { toast } from '@/components/ui/overlay/toast';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { updateInbox } from '@/lib/client/inboxes';
import { InboxScript, MAX_RESPONSES } from '@/lib/receiver/schema';
import { FIRST_RESPONSE, PRESETS, toDraft } from './presets';
import { ResponseRow } from './response-row';
import { receiverStrings } from './strings';

const { responses: words } = receiverStrings;
// A change that another person saves meanwhile must not overwrite edits; discarding does.
const KEEP_EDITS = { keepDirtyValues: true };

type ResponsesPaneProps = { inbox: InboxResource; onClose: () => void };

/** Edits the responses of an inbox. */
export function ResponsesPane({ inbox, onClose }: ResponsesPaneProps) {
  const form = useForm({
    resolver: zodResolver(InboxScript),
    values: { answers: toDraft(inbox.answers) },
    resetOptions: KEEP_EDITS,
  });
  const { formState, handleSubmit, reset } = form;
  const save = useMutation(updateInbox());
  const submit = handleSubmit(({ answers }) =>
    save.mutate(
      { id: inbox.id, changes: { answers } },
      {
        onSuccess: (saved) => {
          reset({ answers: toDraft(saved.answers) });
          toast.done(words.saved, words.savedHelp);
        },
      },
    ),
  );
  const guard = useLeaveGuard(formState.isDirty && !save.isPending);
  return (
    <DetailPane
      id={inbox.id}
      onClose={onClose}
      title={<h2 className="truncate font-semibold">{words.title}</h2>}
    >
      <FormProvider {...form}>
        <form onSubmit={(event) => void submit(event)} noValidate className="space-y-3 px-4 py-3">
          <p className="text-ink-2 text-pretty">{words.help}</p>
          <ResponseList />
          {save.error ? <Notice tone="bad">{save.error.message}</Notice> : null}
          <SaveRow
            save={words.save}
            dirty={formState.isDirty}
            busy={save.isPending}
            onDiscard={() => reset({ answers: toDraft(inbox.answers) })}
          />
        </form>
      </FormProvider>
      {guard}
    </DetailPane>
  );
}

function ResponseList() {
  const { control, setValue } = useFormContext<InboxScript>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'answers' });
  return (
    <>
      <fieldset aria-label={words.presets} className="flex flex-wrap gap-1.5">
        {PRESETS.map(({ name, responses }) => (
          <Button
            key={name}
            size="sm"
            onClick={() => setValue('answers', toDraft(responses), { shouldDirty: true })}
          >
            {name}
          </Button>
        ))}
      </fieldset>
      <ol aria-label={words.title} className="space-y-2">
        {fields.map((field, index) => (
          <ResponseRow
            key={field.id}
            index={index}
            count={fields.length}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <Button
        size="sm"
        disabled={fields.length >= MAX_RESPONSES}
        onClick={() => append(toDraft([FIRST_RESPONSE]))}
      >
        <Plus aria-hidden="true" />
        {words.add}
      </Button>
    </>
  );
}
