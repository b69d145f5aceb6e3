import { getContainer } from '@/lib/server/container';
import { answerHealth } from '@/lib/server/health';

export const GET = async (): Promise<Response> => {
  const container = await getContainer().catch(() => null);
  return answerHealth(container?.database ?? null);
};
