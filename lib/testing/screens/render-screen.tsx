import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { TooltipProvider } from '@/components/ui/overlay/tooltip';

export type Call = { method: string; path: string; query: URLSearchParams; body: unknown };

/** Answers `/api` in a test: the value is the body of a 200, a Response is itself. */
export type FakeApi = (call: Call) => unknown;

/**
 * Renders a screen on what every page stands on, with an `/api` of the test's own. `url` tells the
 * search the screen has written last, `calls` what it asked for.
 */
export function renderScreen(screen: ReactNode, api: FakeApi, search = '') {
  const calls: Call[] = [];
  const url = { search };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(address, 'http://console.test');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call = { method: init.method ?? 'GET', path: pathname, query: searchParams, body };
    calls.push(call);
    const answer = api(call);
    return answer instanceof Response ? answer : Response.json(answer);
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter
        hasMemory
        searchParams={search}
        onUrlUpdate={({ queryString }) => {
          url.search = queryString;
        }}
      >
        <TooltipProvider>{screen}</TooltipProvider>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return { calls, url, client };
}
