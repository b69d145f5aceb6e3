import 'server-only';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { getContainer } from '@/lib/server/container';

const ANY_INTERFACE = ['0.0.0.0', '::', ''];

/** Returns the base URL of the engine's API: the configured host, else the host of this request. */
export async function readEngineUrl(): Promise<string> {
  await connection();
  const { config } = await getContainer();
  const requested = (await headers()).get('host')?.replace(/:\d+$/, '');
  const configured = config.host.includes(':') ? `[${config.host}]` : config.host;
  const host = ANY_INTERFACE.includes(config.host) ? (requested ?? 'localhost') : configured;
  return `http://${host}:${config.apiPort}`;
}
