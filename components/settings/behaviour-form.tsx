'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { type Control, useController, useForm, useWatch } from 'react-hook-form';
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

const { behaviour: words } = settingsStrings;
// A change that another person saves meanwhile must not overwrite edits; saving and discarding do.
const KEEP_EDITS = { keepDirtyValues: true };
const OVERWRITE_EDITS = { keepDirtyValues: false };

/** Edits the settings. Only changes are sent, so that two people do not overwrite each other. */
export function BehaviourForm({ settings }: { settings: SettingsResource }) {
  const { register, control, handleSubmit, reset, formState } = useForm<SettingsResource>({
    resolver: zodResolver(SettingsResource),
    values: settings,
    resetOptions: KEEP_EDITS,
  });
  const lenient = useController({ control, name: 'lenient_sources' }).field;
  const lua = useWatch({ control, name: 'untrusted_lua' });
  const save = useMutation(updateSettings());
  const submit = handleSubmit((edited) => {
    const changes = toChanges(settings, edited);
    save.mutate(changes, {
      onSuccess: (saved) => {
        reset(saved, OVERWRITE_EDITS);
        toast.done(words.saved);
      },
    });
  });
  const { errors, isDirty } = formState;
  const guard = useLeaveGuard(isDirty && !save.isPending);
  return (
    <>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-5 px-4 py-4">
        <CompatibilityField control={control} saved={settings.compatibility} />
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
          onDiscard={() => reset(settings, OVERWRITE_EDITS)}
        />
      </form>
      {guard}
    </>
  );
}

type CompatibilityFieldProps = {
  control: Control<SettingsResource>;
  saved: SettingsResource['compatibility'];
};

function CompatibilityField({ control, saved }: CompatibilityFieldProps) {
  const { value, onChange } = useController({ control, name: 'compatibility' }).field;
  return (
    <>
      <Field group label={words.compatibility} help={words.compatibilityHelp}>
        <Segmented
          value={value}
          onValueChange={onChange}
          options={words.options}
          aria-label={words.compatibility}
        />
        <CompatibilityTable chosen={value} />
      </Field>
      {value === saved ? null : <Notice tone="wait">{words.change[value]}</Notice>}
    </>
  );
}

const toNumber = (text: unknown): unknown =>
  typeof text === 'string' && text.trim() !== '' ? Number(text) : text;

function toChanges(before: SettingsResource, after: SettingsResource): Partial<SettingsResource> {
  return {
    ...(after.compatibility !== before.compatibility && { compatibility: after.compatibility }),
    ...(after.lenient_sources !== before.lenient_sources && {
      lenient_sources: after.lenient_sources,
    }),
    ...(after.retention_days !== before.retention_days && {
      retention_days: after.retention_days,
    }),
    ...(after.untrusted_lua !== before.untrusted_lua && { untrusted_lua: after.untrusted_lua }),
  };
}
