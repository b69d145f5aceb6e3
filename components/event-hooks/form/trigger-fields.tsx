'use client';
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Checkbox } from '@/components/ui/controls/checkbox';
import { Combobox } from '@/components/ui/controls/combobox';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import { settingsQuery } from '@/lib/client/settings';
import { sourcesQuery } from '@/lib/client/sources';
import { CatalogueButton } from '../catalogue/catalogue-button';
import { formStrings } from '../strings';
import { type EventType, findEventType, toEventOptions, toSourceOptions } from './event-options';
import { FormSection } from './form-section';
import type { HookDraft } from './hook-draft';

/** The event that the hook listens to, and the gates that suppress events. */
export function TriggerFields() {
  const { control, register, setValue, formState } = useFormContext<HookDraft>();
  const source = useController({ control, name: 'source' });
  const event = useController({ control, name: 'event' });
  const onChange = useController({ control, name: 'onChange' });
  const [sourceName, eventName] = useWatch({ control, name: ['source', 'event'] });
  const { data: sources = [], isError, isPending } = useQuery(sourcesQuery());
  const { data: settings } = useQuery(settingsQuery());
  const lenient = settings?.lenient_sources === true || isError;
  const createLabel = lenient ? formStrings.useAsWritten : undefined;
  const type = findEventType(sources, sourceName, eventName);
  const key = type?.unique && type.unique.length > 0 ? type.unique.join(', ') : null;
  const listenTo = (newSource: string, newEvent: string) => {
    source.field.onChange(newSource);
    setValue('event', newEvent, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  return (
    <FormSection title={formStrings.sectionWhen}>
      <Field
        layout="row"
        label={formStrings.source}
        help={isError ? formStrings.noSourcesHelp : undefined}
        error={source.fieldState.error?.message}
        required
      >
        <div className="flex flex-wrap gap-2">
          <div className="min-w-40 flex-1">
            <Combobox
              options={toSourceOptions(sources)}
              value={sourceName === '' ? null : sourceName}
              onValueChange={(value) => {
                if (value !== sourceName) listenTo(value, '');
              }}
              placeholder={formStrings.chooseSource}
              searchPlaceholder={formStrings.searchSources}
              createLabel={createLabel}
              triggerRef={source.field.ref}
              onBlur={source.field.onBlur}
            />
          </div>
          <CatalogueButton source={sourceName} event={eventName} onChoose={listenTo} />
        </div>
      </Field>
      <Field
        layout="row"
        label={formStrings.event}
        error={event.fieldState.error?.message}
        help={toEventHelp(type, sourceName, eventName, isPending)}
      >
        <Combobox
          options={toEventOptions(sources.find(({ name }) => name === sourceName))}
          value={sourceName === '' ? null : eventName}
          onValueChange={event.field.onChange}
          placeholder={formStrings.everyEvent}
          searchPlaceholder={formStrings.searchEvents}
          createLabel={createLabel}
          disabled={sourceName === ''}
          triggerRef={event.field.ref}
          onBlur={event.field.onBlur}
        />
      </Field>
      <div className="sm:pl-38">
        <Checkbox
          label={formStrings.onChange}
          help={formStrings.onChangeHelp(key)}
          checked={onChange.field.value === true}
          onCheckedChange={(checked) => onChange.field.onChange(checked === true)}
        />
      </div>
      <Field
        layout="row"
        label={formStrings.snooze}
        optional
        help={formStrings.snoozeHelp(key)}
        error={formState.errors.snooze?.message}
      >
        <Input
          className="max-w-40"
          placeholder={formStrings.snoozePlaceholder}
          {...register('snooze')}
        />
      </Field>
    </FormSection>
  );
}

function toEventHelp(
  type: EventType | null,
  sourceName: string,
  eventName: string,
  loading: boolean,
) {
  if (type) return <FieldNames names={type.fields} />;
  if (eventName === '') return sourceName === 'crud' ? formStrings.everyEventHelp : undefined;
  // Keeps the line that is about to be filled.
  return loading ? '\u00a0' : undefined;
}

function FieldNames({ names }: { names: readonly string[] }) {
  return (
    <span>
      {formStrings.fields}{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 ? ', ' : ''}
          <code className="font-mono text-ink-2">{name}</code>
        </span>
      ))}
    </span>
  );
}
