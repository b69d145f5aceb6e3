import 'server-only';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { getContainer } from '@/lib/server/container';

const EVERY_ADDRESS = ['0.0.0.0', '::', ''];

/** Where machines reach the engine, as far as the console can tell: its own host, the engine's port. */
export async function readEngineUrl(): Promise<string> {
  await connection();
  const { config } = await getContainer();
  const asked = (await headers()).get('host')?.replace(/:\d+$/, '');
  const own = config.host.includes(':') ? `[${config.host}]` : config.host;
  const host = EVERY_ADDRESS.includes(config.host) ? (asked ?? 'localhost') : own;
  return `http://${host}:${config.apiPort}`;
}
