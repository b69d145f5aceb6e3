import { formatDuration } from '@/components/ui/values/format-time';
import type { Exchange, Timings } from './exchange';
import { exchangeStrings as words } from './strings';
import { toTimingPhases } from './to-timing-phases';

type TimingViewProps = { timings: Timings; request: Exchange['request'] };

/** The phases of an exchange as bars, each starting where the previous one ended. */
export function TimingView({ timings, request }: TimingViewProps) {
  const phases = toTimingPhases(timings);
  const whole = phases.reduce((sum, { ms }) => sum + ms, 0);
  const reused =
    request?.url !== '' && timings.connect_ms === null && timings.first_byte_ms !== null;
  return (
    <div className="space-y-3">
      <table className="w-full border-collapse text-left text-meta" aria-label={words.chart}>
        <tbody>
          {phases.map(({ name, fromMs, ms }) => (
            <tr key={name}>
              <th scope="row" className="h-6 w-px whitespace-nowrap pr-4 font-normal text-ink-2">
                {words.phases[name]}
              </th>
              <td>
                <span aria-hidden="true" className="relative block h-2.5 bg-sunken">
                  <span
                    className={name === 'queue' ? 'bg-control' : 'bg-accent'}
                    style={toBar(fromMs, ms, whole)}
                  />
                </span>
              </td>
              <td className="w-px whitespace-nowrap pl-4 text-right">{formatDuration(ms)}</td>
            </tr>
          ))}
          <tr className="border-t">
            <th scope="row" className="h-7 whitespace-nowrap pr-4 font-medium">
              {timings.queue_ms === null ? words.total : words.totalAfterQueue}
            </th>
            <td />
            <td className="whitespace-nowrap pl-4 text-right font-medium">
              {formatDuration(timings.total_ms)}
            </td>
          </tr>
        </tbody>
      </table>
      {reused ? <p className="text-ink-2 text-meta">{words.reused}</p> : null}
    </div>
  );
}

const MIN_WIDTH_PX = 2;

function toBar(from: number, ms: number, whole: number) {
  const percent = (part: number) => (whole === 0 ? 0 : (part / whole) * 100);
  return {
    position: 'absolute',
    insetBlock: 0,
    left: `min(${percent(from)}%, calc(100% - ${MIN_WIDTH_PX}px))`,
    width: `max(${percent(ms)}%, ${MIN_WIDTH_PX}px)`,
  } as const;
}
