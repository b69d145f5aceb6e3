'use client';
import { useState } from 'react';
import { Segmented } from '@/components/ui/controls/segmented';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { StateMark, type Tone } from '@/components/ui/values/state-pill';
import { formatCount } from './format-count';
import { HourlyBars } from './hourly-bars';
import { HourlyTable } from './hourly-table';
import type { Hour, Series } from './hours';
import { overviewStrings } from './strings';

const { chart: words } = overviewStrings;

const LEGEND: readonly { series: Series; tone: Tone; className: string }[] = [
  { series: 'delivered', tone: 'good', className: 'text-good' },
  { series: 'suppressed', tone: 'held', className: 'text-held' },
  { series: 'failed', tone: 'bad', className: 'text-bad' },
];

/** The deliveries of the last 24 hours as stacked bars or as a table. */
export function HourlyChart({ hours }: { hours: readonly Hour[] }) {
  const [form, setForm] = useState<'bars' | 'table'>('bars');
  const sum = (series: Series) => hours.reduce((total, hour) => total + hour[series], 0);
  return (
    <Frame>
      <FrameHeader
        className="min-h-10"
        title={words.title}
        aside={
          <Segmented
            aria-label={words.form}
            value={form}
            onValueChange={setForm}
            options={words.forms}
          />
        }
      />
      <ul className="flex flex-wrap gap-x-4 px-4 pt-3 text-meta">
        {LEGEND.map(({ series, tone, className }) => (
          <li key={series} className="flex items-center gap-1.5 text-ink-2">
            <StateMark tone={tone} className={className} />
            {words.series[series]}
            <span className="text-ink">{formatCount(sum(series))}</span>
          </li>
        ))}
      </ul>
      {form === 'bars' ? (
        <HourlyBars
          hours={hours}
          label={words.label(sum('delivered'), sum('failed'), sum('suppressed'))}
        />
      ) : (
        <HourlyTable hours={hours} />
      )}
    </Frame>
  );
}
