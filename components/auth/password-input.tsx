'use client';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Input } from '@/components/ui/controls/input';
import { authStrings } from './strings';

export function PasswordInput(props: ComponentProps<typeof Input>) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...props} type={shown ? 'text' : 'password'} className="pr-8" spellCheck={false} />
      <button
        type="button"
        aria-label={shown ? authStrings.hidePassword : authStrings.showPassword}
        className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-tick text-ink-3 hover:text-ink"
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden="true" className="size-3.5" />
      </button>
    </span>
  );
}
