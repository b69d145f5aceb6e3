'use server';
import { redirect } from 'next/navigation';
import { callAuth } from './call-auth';

export async function signOut(): Promise<void> {
  await callAuth('/sign-out', {});
  redirect('/sign-in');
}
