'use client';
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Combobox } from '@/components/ui/controls/combobox';
import { Field } from '@/components/ui/form/field';
import { settingsQuery } from '@/lib/client/settings';
import { sourcesQuery } from '@/lib/client/sources';
import { CatalogueButton } from '../catalogue/catalogue-button';
import { formStrings } from '../strings';
import { type EventType, findEventType, toEventOptions, toSourceOptions } from './event-options';
import { FormSection } from './form-section';
import { GateFields } from './gate-fields';
import type { HookDraft } from './hook-draft';

/** The event that the hook listens to, and the gates that suppress events. */
export function TriggerFields() {
  const { control } = useFormContext<HookDraft>();
  const [source, event] = useWatch({ control, name: ['source', 'event'] });
  const { data: sources = [] } = useQuery(sourcesQuery());
  const unique = findEventType(sources, source, event)?.unique ?? [];
  return (
    <FormSection title={formStrings.sectionWhen}>
      <SourceField />
      <EventField />
      <GateFields unique={unique.length > 0 ? unique.join(', ') : null} />
    </FormSection>
  );
}

/** The label that offers a name which is not in the catalogue; undefined where that is an error. */
function useCreateLabel() {
  const { isError } = useQuery(sourcesQuery());
  const { data: settings } = useQuery(settingsQuery());
  return settings?.lenient_sources === true || isError ? formStrings.useAsWritten : undefined;
}

function SourceField() {
  const { control, setValue, formState } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: 'source' });
  const event = useWatch({ control, name: 'event' });
  const { data: sources = [], isError } = useQuery(sourcesQuery());
  const createLabel = useCreateLabel();
  const listenTo = (newSource: string, newEvent: string) => {
    field.onChange(newSource);
    setValue('event', newEvent, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  return (
    <Field
      layout="row"
      label={formStrings.source}
      help={isError ? formStrings.noSourcesHelp : undefined}
      error={fieldState.error?.message}
      required
    >
      <div className="flex flex-wrap gap-2">
        <div className="min-w-40 flex-1">
          <Combobox
            options={toSourceOptions(sources)}
            value={field.value === '' ? null : field.value}
            onValueChange={(value) => {
              if (value !== field.value) listenTo(value, '');
            }}
            placeholder={formStrings.chooseSource}
            searchPlaceholder={formStrings.searchSources}
            createLabel={createLabel}
            triggerRef={field.ref}
            onBlur={field.onBlur}
          />
        </div>
        <CatalogueButton source={field.value} event={event} onChoose={listenTo} />
      </div>
    </Field>
  );
}

function EventField() {
  const { control } = useFormContext<HookDraft>();
  const { field, fieldState } = useController({ control, name: 'event' });
  const sourceName = useWatch({ control, name: 'source' });
  const { data: sources = [], isPending } = useQuery(sourcesQuery());
  const createLabel = useCreateLabel();
  const type = findEventType(sources, sourceName, field.value);
  return (
    <Field
      layout="row"
      label={formStrings.event}
      error={fieldState.error?.message}
      help={toEventHelp(type, sourceName, field.value, isPending)}
    >
      <Combobox
        options={toEventOptions(sources.find(({ name }) => name === sourceName))}
        value={sourceName === '' ? null : field.value}
        onValueChange={field.onChange}
        placeholder={formStrings.everyEvent}
        searchPlaceholder={formStrings.searchEvents}
        createLabel={createLabel}
        disabled={sourceName === ''}
        triggerRef={field.ref}
        onBlur={field.onBlur}
      />
    </Field>
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
  // A blank line, so that the form does not move when the fields are loaded.
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
