import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { TooltipProvider } from '@/components/ui/overlay/tooltip';

export type Call = { method: string; path: string; query: URLSearchParams; body: unknown };

/** Stands in for `/api` in a test: returns a Response, or the body of a 200 response. */
export type FakeApi = (call: Call) => unknown;

/**
 * Renders a screen inside the providers of every page, with the test's own `/api`. `url` holds the search
 * string that the screen last wrote, `calls` the requests it made.
 */
export function renderScreen(screen: ReactNode, api: FakeApi, search = '') {
  const calls: Call[] = [];
  const url = { search };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(address, 'http://console.test');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call = { method: init.method ?? 'GET', path: pathname, query: searchParams, body };
    calls.push(call);
    const result = api(call);
    return result instanceof Response ? result : Response.json(result);
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
