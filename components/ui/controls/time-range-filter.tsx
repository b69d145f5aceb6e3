'use client';
import { useState } from 'react';
import { uiStrings } from '../strings';
import { formatLocal } from '../values/format-time';
import { Input } from './input';
import { Select } from './select';

type Range<Span extends string> = { within: Span | null; from: string | null; to: string | null };

type TimeRangeFilterProps<Span extends string> = {
  value: Range<Span>;
  onChange: (range: Range<Span>) => void;
  spans: readonly { value: Span; label: string }[];
  'aria-label': string;
};

const CUSTOM = 'custom';

/** Filters by a span that ends now, or by a custom range with its ends in ISO 8601. */
export function TimeRangeFilter<Span extends string>(props: TimeRangeFilterProps<Span>) {
  const { value, onChange, spans } = props;
  const [choosing, setChoosing] = useState(false);
  const custom = choosing || value.from !== null || value.to !== null;
  const choose = (choice: string) => {
    const span = spans.find((candidate) => candidate.value === choice);
    setChoosing(choice === CUSTOM);
    if (choice !== CUSTOM) onChange({ within: span?.value ?? null, from: null, to: null });
  };
  return (
    <>
      <Select
        wrapperClassName="max-sm:w-full"
        aria-label={props['aria-label']}
        value={custom ? CUSTOM : (value.within ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{uiStrings.anyTime}</option>
        {spans.map((span) => (
          <option key={span.value} value={span.value}>
            {span.label}
          </option>
        ))}
        <option value={CUSTOM}>{uiStrings.customRange}</option>
      </Select>
      {custom ? (
        <span className="flex flex-wrap items-center gap-2">
          <Moment
            label={uiStrings.rangeFrom}
            value={value.from}
            onChange={(from) => onChange({ within: null, from, to: value.to })}
          />
          <span aria-hidden="true" className="text-ink-3">
            –
          </span>
          <Moment
            label={uiStrings.rangeTo}
            value={value.to}
            onChange={(to) => onChange({ within: null, from: value.from, to })}
          />
        </span>
      ) : null}
    </>
  );
}

type MomentProps = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
};

function Moment({ label, value, onChange }: MomentProps) {
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      className="w-auto"
      value={value === null ? '' : formatLocal(Date.parse(value)).slice(0, 16).replace(' ', 'T')}
      onChange={(event) => {
        const ms = new Date(event.target.value).getTime();
        onChange(Number.isNaN(ms) ? null : new Date(ms).toISOString());
      }}
    />
  );
}
