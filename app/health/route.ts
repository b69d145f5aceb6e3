import { getContainer } from '@/lib/server/container';
import { answerHealth } from '@/lib/server/health';

// Otherwise Next would render the response once, at build time.
export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> => {
  const container = await getContainer().catch(() => null);
  return answerHealth(container?.database ?? null);
};
