/** A part of a sentence: text, the time until a moment (`due`), a moment, or a link to an event. */
export type SentencePart =
  | { kind: 'text'; text: string }
  | { kind: 'due'; at: string }
  | { kind: 'moment'; at: string }
  | { kind: 'event'; id: string };
export type Sentence = readonly SentencePart[];

export const text = (words: string): SentencePart => ({ kind: 'text', text: words });
