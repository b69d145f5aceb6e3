import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { SettingsResource } from '@/lib/api/resources';
import { fetchApi } from './fetch-api';

export const settingsKey = ['settings'] as const;

export const settingsQuery = () =>
  queryOptions({
    queryKey: settingsKey,
    queryFn: ({ signal }) => fetchApi(SettingsResource, '/api/settings', { signal }),
  });

export const updateSettings = () =>
  mutationOptions({
    mutationFn: (changes: Partial<SettingsResource>) =>
      fetchApi(SettingsResource, '/api/settings', { method: 'PATCH', body: changes }),
    onSuccess: (settings, _changes, _result, { client }) =>
      client.setQueryData(settingsKey, settings),
  });
