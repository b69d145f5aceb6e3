'use server';
import { redirect } from 'next/navigation';
import type { SignInState } from '@/components/auth/sign-in-form';
import { authStrings } from '@/components/auth/strings';
import { formatSeconds } from '@/components/ui/values/format-time';
import { toLocalPath } from '@/lib/client/to-local-path';
import { callAuth } from '../../call-auth';

const read = (form: FormData, name: string) => String(form.get(name) ?? '');

export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = read(form, 'email').trim();
  const password = read(form, 'password');
  if (email === '' || password === '') return { email, message: authStrings.incomplete };
  const response = await callAuth('/sign-in/email', { email, password });
  if (response.ok) redirect(toLocalPath(read(form, 'next')));
  return { email, message: toMessage(response) };
}

function toMessage({ status, headers }: Response): string {
  if (status !== 429) return status >= 500 ? authStrings.unavailable : authStrings.refused;
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after'));
  return authStrings.tooMany(seconds > 0 ? formatSeconds(seconds) : authStrings.aWhile);
}
