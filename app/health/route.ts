import { getContainer } from '@/lib/server/container';
import { getHealth } from '@/lib/server/health';

// Otherwise Next would render the response once, at build time.
export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> => {
  const container = await getContainer().catch(() => null);
  return getHealth(container?.database ?? null);
};
