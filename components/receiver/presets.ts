import type { InboxAnswer } from '@/lib/receiver/schema';

const answer = (fields: Partial<InboxAnswer> = {}): InboxAnswer => ({
  status: 200,
  delayMs: 0,
  headers: {},
  body: '',
  ...fields,
});

/** Scripts to begin with: how receivers behave on their good and their bad days. */
export const PRESETS: readonly { name: string; answers: readonly InboxAnswer[] }[] = [
  { name: 'Always 200', answers: [answer()] },
  {
    name: '500 twice, then 200',
    answers: [answer({ status: 500 }), answer({ status: 500 }), answer()],
  },
  { name: '410 Gone', answers: [answer({ status: 410 })] },
  { name: 'Slow, 5 s', answers: [answer({ delayMs: 5_000 })] },
  {
    name: '429 with Retry-After, then 200',
    answers: [answer({ status: 429, headers: { 'retry-after': '5' } }), answer()],
  },
];

export const FIRST_ANSWER = answer();

/** Answers as the form holds them: with every header named, so that an empty field is no change. */
export const toDraft = (answers: readonly InboxAnswer[]): InboxAnswer[] =>
  answers.map(({ headers, ...rest }) => ({
    ...rest,
    headers: { 'content-type': headers['content-type'], 'retry-after': headers['retry-after'] },
  }));
