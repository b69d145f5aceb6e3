import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const STALE_MS = 10_000;
const MAX_RETRIES = 2;

// A network error or a 5xx may succeed on a retry; a 4xx does not.
const isRetryable = (error: Error) =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

/** Creates the query client. Calls `onSignedOut` when any request finds that the session has ended. */
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
        retry: (count, error) => count < MAX_RETRIES && isRetryable(error),
      },
    },
  });
}
