'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { SetupState } from '@/components/auth/setup-form';
import { authStrings } from '@/components/auth/strings';
import { getContainer } from '@/lib/server/container';
import { callAuth } from '../../call-auth';

const LINK_ERRORS = {
  expired: `${authStrings.expired}. ${authStrings.expiredHelp}`,
  used: `${authStrings.used}. ${authStrings.usedHelp}`,
  unknown: `${authStrings.unknown}. ${authStrings.unknownHelp}`,
} as const;

const SetupInput = z.object({
  token: z.string(),
  name: z.string().trim().min(1, authStrings.required).max(120),
  email: z.email(authStrings.invalidEmail),
  password: z.string().min(8, authStrings.passwordTooShort).max(128, authStrings.passwordTooLong),
});

export async function createFirstAdministrator(
  _before: SetupState,
  form: FormData,
): Promise<SetupState> {
  const values = Object.fromEntries(form);
  const typed = { name: String(values.name ?? ''), email: String(values.email ?? '') };
  const input = SetupInput.safeParse(values);
  if (!input.success) {
    const { fieldErrors } = z.flattenError(input.error);
    const fields = {
      name: fieldErrors.name?.[0],
      email: fieldErrors.email?.[0],
      password: fieldErrors.password?.[0],
    };
    return { ...typed, message: null, fields };
  }
  const { setup } = await getContainer();
  const created = await setup.createFirstAdministrator(input.data);
  if (!created.ok) return { ...typed, message: LINK_ERRORS[created.reason], fields: {} };
  const { email, password } = input.data;
  const signedIn = await callAuth('/sign-in/email', { email, password });
  redirect(signedIn.ok ? '/' : '/sign-in');
}
