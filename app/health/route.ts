import { getContainer } from '@/lib/server/container';
import { answerHealth } from '@/lib/server/health';

// Without this the answer would be made once, while building, from a database opened for it.
export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> => {
  const container = await getContainer().catch(() => null);
  return answerHealth(container?.database ?? null);
};
