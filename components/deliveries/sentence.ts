/** Prose with values in it: a moment to come, a moment by name, the event it speaks of. */
export type SentencePart =
  | { kind: 'text'; text: string }
  | { kind: 'due'; at: string }
  | { kind: 'moment'; at: string }
  | { kind: 'event'; id: string };
export type Sentence = readonly SentencePart[];

export const text = (words: string): SentencePart => ({ kind: 'text', text: words });
