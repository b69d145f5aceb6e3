import { StateMark } from '@/components/ui/values/state-pill';
import type { SignatureFault } from '@/lib/handlers/request/check-signature';
import { receiverStrings } from './strings';

const { signature: words } = receiverStrings;

type VerdictProps = { fits: boolean; why: SignatureFault | null };

/** In words whether a signature fits, and why not. */
export function SignatureResult({ fits, why }: VerdictProps) {
  const unknown = why === 'unsigned' || why === 'cut';
  return (
    <p className="flex items-baseline gap-2 text-pretty">
      <StateMark
        tone={fits ? 'good' : unknown ? 'idle' : 'bad'}
        className={fits ? 'text-good' : unknown ? 'text-idle' : 'text-bad'}
      />
      {fits || why === null ? words.fits : words.faults[why]}
    </p>
  );
}
