import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const STALE_MS = 10_000;
const MAX_RETRIES = 2;

// 4xx will not change by asking again; 0 and 5xx may.
const mayPass = (error: Error) =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

/** `onSignedOut` runs when the session has ended, whichever call notices it. */
export function makeQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        retry: (count, error) => count < MAX_RETRIES && mayPass(error),
      },
    },
  });
}
