import { Kbd } from '@/components/ui/kbd';
import { deliveryStrings } from './strings';

const { keys: words } = deliveryStrings;
const HINTS = [
  { keys: ['j', 'k'], does: words.move },
  { keys: ['Enter'], does: words.open },
  { keys: ['Esc'], does: words.close },
  { keys: ['r'], does: words.replay },
  { keys: ['/'], does: words.find },
];

/** The keys of this screen, where there is room for them. */
export function KeyHints() {
  return (
    <span className="ml-2 hidden items-center gap-3 text-ink-3 text-meta xl:flex">
      {HINTS.map(({ keys, does }) => (
        <span key={does} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {does}
        </span>
      ))}
    </span>
  );
}
