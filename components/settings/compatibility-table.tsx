import { cn } from '@/components/ui/cn';
import type { SettingsResource } from '@/lib/api/resources';
import { settingsStrings } from './strings';

const { behaviour: words } = settingsStrings;
type Compatibility = SettingsResource['compatibility'];

const ROWS = [
  { name: words.signature, values: words.signatures },
  { name: words.sslVerify, values: words.sslVerifies },
];

/** The differences between the versions, with the selected one emphasized. */
export function CompatibilityTable({ chosen }: { chosen: Compatibility }) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="border-collapse text-left text-meta">
        <thead>
          <tr>
            <td />
            {words.options.map(({ value }) => (
              <th
                key={value}
                scope="col"
                className={cn('py-1 pr-6 font-normal', toTone(value, chosen))}
              >
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, values }) => (
            <tr key={name} className="border-t">
              <th scope="row" className="py-1 pr-6 font-normal text-ink-2">
                {name}
              </th>
              {words.options.map(({ value }) => (
                <td key={value} className={cn('py-1 pr-6', toTone(value, chosen))}>
                  {values[value]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const toTone = (value: Compatibility, chosen: Compatibility) =>
  value === chosen ? 'font-medium text-ink' : 'text-ink-3';
