import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { CreatedToken, TokenResource } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

export const tokensKey = ['tokens'] as const;

const Tokens = z.object({ data: z.array(TokenResource), environment_token: z.boolean() });

export const tokensQuery = () =>
  queryOptions({
    queryKey: tokensKey,
    queryFn: ({ signal }) => fetchApi(Tokens, '/api/tokens', { signal }),
  });

export const createToken = () =>
  mutationOptions({
    mutationFn: (input: { name: string }) =>
      fetchApi(CreatedToken, '/api/tokens', { method: 'POST', body: input }),
    onSuccess: (_data, _input, _result, { client }) =>
      client.invalidateQueries({ queryKey: tokensKey }),
  });

export const removeToken = () =>
  mutationOptions({
    mutationFn: (id: string) =>
      fetchApi(z.null(), `/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: (_data, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: tokensKey }),
  });
