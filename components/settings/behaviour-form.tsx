'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useController, useForm, useWatch } from 'react-hook-form';
import { Checkbox } from '@/components/ui/controls/checkbox';
import { Input } from '@/components/ui/controls/input';
import { Segmented } from '@/components/ui/controls/segmented';
import { Select } from '@/components/ui/controls/select';
import { Notice } from '@/components/ui/feedback/notice';
import { Field } from '@/components/ui/form/field';
import { SaveRow } from '@/components/ui/form/save-row';
import { useLeaveGuard } from '@/components/ui/leaving/use-leave-guard';
import { toast } from '@/components/ui/overlay/toast';
import { SettingsResource } from '@/lib/api/resources';
import { updateSettings } from '@/lib/client/settings';
import { CompatibilityTable } from './compatibility-table';
import { settingsStrings } from './strings';
import { toChanges } from './to-changes';

const { behaviour: words } = settingsStrings;
// What another person saves meanwhile must not undo what is being edited; saving and discarding do.
const KEEP_EDITS = { keepDirtyValues: true };
const AFRESH = { keepDirtyValues: false };

/** Sends only what was changed, so that two people do not undo each other. */
export function BehaviourForm({ settings }: { settings: SettingsResource }) {
  const { register, control, handleSubmit, reset, formState } = useForm<SettingsResource>({
    resolver: zodResolver(SettingsResource),
    values: settings,
    resetOptions: KEEP_EDITS,
  });
  const compatibility = useController({ control, name: 'compatibility' }).field;
  const lenient = useController({ control, name: 'lenient_sources' }).field;
  const lua = useWatch({ control, name: 'untrusted_lua' });
  const save = useMutation(updateSettings());
  const submit = handleSubmit((edited) => {
    const changes = toChanges(settings, edited);
    save.mutate(changes, {
      onSuccess: (saved) => {
        reset(saved, AFRESH);
        toast.done(words.saved);
      },
    });
  });
  const { errors, isDirty } = formState;
  const guard = useLeaveGuard(isDirty && !save.isPending);
  return (
    <>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-5 px-4 py-4">
        <Field group label={words.compatibility} help={words.compatibilityHelp}>
          <Segmented
            value={compatibility.value}
            onValueChange={compatibility.onChange}
            options={words.options}
            aria-label={words.compatibility}
          />
          <CompatibilityTable chosen={compatibility.value} />
        </Field>
        {compatibility.value === settings.compatibility ? null : (
          <Notice tone="wait">{words.change[compatibility.value]}</Notice>
        )}
        <Field label={words.lua} help={words.luaHelp[lua]}>
          <Select wrapperClassName="w-60" {...register('untrusted_lua')}>
            {words.luaOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          checked={lenient.value}
          onCheckedChange={(on) => lenient.onChange(on === true)}
          label={words.lenient}
          help={words.lenientHelp}
        />
        <Field
          label={words.retention}
          help={words.retentionHelp}
          error={errors.retention_days === undefined ? undefined : words.retentionError}
        >
          <span className="flex items-center gap-2">
            <Input
              inputMode="numeric"
              className="w-20"
              {...register('retention_days', { setValueAs: toNumber })}
            />
            {words.days}
          </span>
        </Field>
        {save.error ? <Notice tone="bad">{save.error.message}</Notice> : null}
        <SaveRow
          save={words.save}
          dirty={isDirty}
          busy={save.isPending}
          onDiscard={() => reset(settings, AFRESH)}
        />
      </form>
      {guard}
    </>
  );
}

const toNumber = (text: unknown): unknown =>
  typeof text === 'string' && text.trim() !== '' ? Number(text) : text;
