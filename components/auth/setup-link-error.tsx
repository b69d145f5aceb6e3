import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { authStrings } from './strings';

type LinkError = 'no token' | 'expired' | 'used' | 'unknown';

const WORDS: Record<LinkError, { title: string; help: string }> = {
  'no token': { title: authStrings.noToken, help: authStrings.noTokenHelp },
  expired: { title: authStrings.expired, help: authStrings.expiredHelp },
  used: { title: authStrings.used, help: authStrings.usedHelp },
  unknown: { title: authStrings.unknown, help: authStrings.unknownHelp },
};

/** Says why a set-up link does not work and what to do instead. */
export function SetupLinkError({ error }: { error: LinkError }) {
  const { title, help } = WORDS[error];
  return (
    <div className="space-y-4">
      <div>
        <h1 className="font-semibold text-title">{title}</h1>
        <p className="mt-1 text-ink-2 text-pretty">{help}</p>
      </div>
      <Button asChild variant={error === 'used' ? 'primary' : 'secondary'}>
        <Link href="/sign-in">{authStrings.toSignIn}</Link>
      </Button>
    </div>
  );
}
