'use client';
import { useActionState, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Notice } from '@/components/ui/feedback/notice';
import { Field } from '@/components/ui/form/field';
import { PasswordInput } from './password-input';
import { ratePassword } from './rate-password';
import { authStrings } from './strings';

export type SetupState = {
  name: string;
  email: string;
  message: string | null;
  fields: { name?: string; email?: string; password?: string };
};

type SetupFormProps = {
  action: (before: SetupState, form: FormData) => Promise<SetupState>;
  token: string;
};

const INITIAL: SetupState = { name: '', email: '', message: null, fields: {} };

export function SetupForm({ action, token }: SetupFormProps) {
  const [state, submit, busy] = useActionState(action, INITIAL);
  const [password, setPassword] = useState('');
  return (
    <form action={submit} className="space-y-4">
      <div>
        <h1 className="font-semibold text-title">{authStrings.setUp}</h1>
        <p className="mt-1 text-ink-2 text-pretty">{authStrings.setUpWhat}</p>
        <p className="mt-2 text-ink-2 text-pretty">{authStrings.setUpHelp}</p>
      </div>
      {state.message ? <Notice tone="bad">{state.message}</Notice> : null}
      <input type="hidden" name="token" value={token} />
      <Field
        label={authStrings.name}
        help={authStrings.nameHelp}
        error={state.fields.name}
        required
      >
        <Input
          key={state.name}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={state.name}
        />
      </Field>
      <Field label={authStrings.email} error={state.fields.email} required>
        <Input
          key={state.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
        />
      </Field>
      <Field
        label={authStrings.password}
        help={authStrings.passwordHelp}
        error={state.fields.password}
        required
        aside={<Strength password={password} />}
      >
        <PasswordInput
          name="password"
          autoComplete="new-password"
          required
          minLength={8}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="w-full">
        {authStrings.create}
      </Button>
    </form>
  );
}

const TONES = ['bg-bad', 'bg-bad', 'bg-wait', 'bg-good', 'bg-good'];
const STEPS = [1, 2, 3, 4];

function Strength({ password }: { password: string }) {
  if (password === '') return null;
  const rate = ratePassword(password);
  return (
    <span className="flex items-center gap-1.5 text-ink-2 text-meta" aria-live="polite">
      <span className="sr-only">{authStrings.strengthLabel}</span>
      <span className="flex gap-0.5" aria-hidden="true">
        {STEPS.map((step) => (
          <span
            key={step}
            className={cn(
              'h-1 w-4 rounded-tick',
              step <= Math.max(rate, 1) ? TONES[rate] : 'bg-line',
            )}
          />
        ))}
      </span>
      {authStrings.strength[rate]}
    </span>
  );
}
