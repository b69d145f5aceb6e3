import Link from 'next/link';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/log/table';
import { formatCount } from './format-count';
import { type Hour, toClock, toHourHref } from './hours';
import { overviewStrings } from './strings';

const { chart: words } = overviewStrings;
const SERIES = ['delivered', 'suppressed', 'failed'] as const;

/** The counts of each hour, latest first. */
export function HourlyTable({ hours }: { hours: readonly Hour[] }) {
  return (
    <div className="mt-2 flex h-51.75 border-t">
      <Table aria-label={words.title}>
        <TableHead>
          <tr>
            <Th>{words.hour}</Th>
            {SERIES.map((series) => (
              <Th key={series} className="text-right">
                {words.series[series]}
              </Th>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {hours.toReversed().map((hour) => (
            <Tr key={hour.at}>
              <Td className="h-7">
                <Link
                  href={toHourHref(hour.at)}
                  prefetch={false}
                  className="rounded-tick text-accent-text underline-offset-3 hover:underline"
                >
                  {toClock(hour.at)}
                </Link>
              </Td>
              {SERIES.map((series) => (
                <Td key={series} className="h-7 text-right">
                  {formatCount(hour[series])}
                </Td>
              ))}
            </Tr>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
