import type { ScriptedResponse } from '@/lib/receiver/schema';

const response = (fields: Partial<ScriptedResponse> = {}): ScriptedResponse => ({
  status: 200,
  delayMs: 0,
  headers: {},
  body: '',
  ...fields,
});

/** Presets for the responses of an inbox: typical behaviours of receivers. */
export const PRESETS: readonly { name: string; responses: readonly ScriptedResponse[] }[] = [
  { name: 'Always 200', responses: [response()] },
  {
    name: '500 twice, then 200',
    responses: [response({ status: 500 }), response({ status: 500 }), response()],
  },
  { name: '410 Gone', responses: [response({ status: 410 })] },
  { name: 'Slow, 5 s', responses: [response({ delayMs: 5_000 })] },
  {
    name: '429 with Retry-After, then 200',
    responses: [response({ status: 429, headers: { 'retry-after': '5' } }), response()],
  },
];

export const FIRST_RESPONSE = response();

/** Converts responses to the values of the form: each header is present, so that an empty field is not a change. */
export const toDraft = (responses: readonly ScriptedResponse[]): ScriptedResponse[] =>
  responses.map(({ headers, ...rest }) => ({
    ...rest,
    headers: { 'content-type': headers['content-type'], 'retry-after': headers['retry-after'] },
  }));
