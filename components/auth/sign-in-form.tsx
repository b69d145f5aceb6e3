'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Notice } from '@/components/ui/feedback/notice';
import { Field } from '@/components/ui/form/field';
import { PasswordInput } from './password-input';
import { authStrings } from './strings';

export type SignInState = { email: string; message: string | null };

type SignInFormProps = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>;
  /** The path to open after signing in. */
  next: string;
};

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, submit, busy] = useActionState(action, { email: '', message: null });
  return (
    <form action={submit} className="space-y-4">
      <div>
        <h1 className="font-semibold text-title">{authStrings.signIn}</h1>
        <p className="text-ink-2">{authStrings.signInHelp}</p>
      </div>
      {state.message ? <Notice tone="bad">{state.message}</Notice> : null}
      <input type="hidden" name="next" value={next} />
      <Field label={authStrings.email} required>
        <Input
          key={state.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
        />
      </Field>
      <Field label={authStrings.password} required>
        <PasswordInput name="password" autoComplete="current-password" required />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="w-full">
        {authStrings.signIn}
      </Button>
      <p className="border-t pt-4 text-ink-3 text-meta text-pretty">
        <span className="font-medium text-ink-2">{authStrings.firstTime}</span>{' '}
        {authStrings.firstTimeHelp}
      </p>
    </form>
  );
}
