'use client';
import { Command } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react';
import { cn } from '../cn';
import { useFieldControl } from '../form/field-context';
import { uiStrings } from '../strings';
import { type ComboboxOption, matchOptions } from './combobox-options';
import { CONTROL_CLASSES } from './control-classes';

type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder: string;
  searchPlaceholder: string;
  /** Renders a selected value that is not among the options. */
  renderValue?: (value: string) => ReactNode;
  /** Allows a typed value that is not among the options, and returns the label of its row. */
  createLabel?: ((text: string) => string) | undefined;
  /** The accessible name where no field provides one. */
  'aria-label'?: string;
  disabled?: boolean;
  triggerRef?: ComponentProps<'button'>['ref'];
  onBlur?: () => void;
};

/** Selects one of many options by typing. Options keep their order and their groups. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, searchPlaceholder } = props;
  const field = useFieldControl();
  const [open, setOpen] = useState(false);
  const selected = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onValueChange(next);
    setOpen(false);
  };
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) props.onBlur?.();
      }}
    >
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-haspopup="listbox"
          ref={props.triggerRef}
          disabled={props.disabled}
          className={cn(
            CONTROL_CLASSES,
            'flex h-7.5 items-center justify-between gap-2 text-left pointer-coarse:h-9',
          )}
          aria-label={props['aria-label']}
          {...field}
        >
          <span className={cn('truncate', value === null && 'text-ink-3')}>
            {selected?.label ??
              (value === null ? placeholder : (props.renderValue?.(value) ?? value))}
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3 shrink-0 text-ink-3" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={searchPlaceholder}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-(--radix-popover-trigger-width) min-w-64 animate-appear overflow-clip rounded-control border bg-surface shadow-overlay focus:outline-none"
        >
          <OptionList {...props} onChoose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type OptionListProps = Pick<
  ComboboxProps,
  'options' | 'value' | 'searchPlaceholder' | 'createLabel'
> & { onChoose: (value: string) => void };

// It unmounts when the popover closes, which clears the query.
function OptionList(props: OptionListProps) {
  const { options, value, searchPlaceholder, createLabel, onChoose } = props;
  const [query, setQuery] = useState('');
  const { groups, hidden } = useMemo(() => matchOptions(options, query), [options, query]);
  const typed = query.trim();
  const offersNew =
    createLabel !== undefined && typed !== '' && !options.some((option) => option.value === typed);
  return (
    <Command shouldFilter={false} loop>
      <Command.Input
        value={query}
        onValueChange={setQuery}
        placeholder={searchPlaceholder}
        aria-label={searchPlaceholder}
        className="h-9 w-full border-b bg-transparent px-3 outline-none"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1">
        {groups.map((group) => (
          <Command.Group
            key={group.name}
            heading={group.name === '' ? undefined : group.name}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-meta"
          >
            {group.options.map((option) => (
              <ComboboxRow
                key={option.value}
                option={option}
                checked={option.value === value}
                onSelect={() => onChoose(option.value)}
              />
            ))}
          </Command.Group>
        ))}
        {offersNew ? (
          <ComboboxRow
            option={{ value: typed, label: createLabel(typed) }}
            checked={false}
            onSelect={() => onChoose(typed)}
          />
        ) : null}
        {groups.length === 0 && !offersNew ? (
          <p className="px-2 py-2 text-ink-3">{uiStrings.noMatch}</p>
        ) : null}
        {hidden > 0 ? (
          <p className="px-2 py-1.5 text-ink-3 text-meta">{uiStrings.more(hidden)}</p>
        ) : null}
      </Command.List>
    </Command>
  );
}

type RowProps = { option: ComboboxOption; checked: boolean; onSelect: () => void };

function ComboboxRow({ option, checked, onSelect }: RowProps) {
  return (
    <Command.Item
      value={option.value}
      onSelect={onSelect}
      className="flex min-h-7 cursor-pointer items-center gap-2 rounded-tick px-2 py-0.5 data-[selected=true]:bg-hover pointer-coarse:min-h-9"
    >
      <Check
        aria-hidden="true"
        className={cn('size-3 shrink-0 text-accent-text', !checked && 'invisible')}
      />
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      {option.hint ? (
        <span className="shrink-0 truncate text-ink-3 text-meta">{option.hint}</span>
      ) : null}
    </Command.Item>
  );
}
