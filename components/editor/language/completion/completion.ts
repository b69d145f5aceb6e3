/** Something that can be put at a place. */
export type Completion = {
  label: string;
  kind: 'field' | 'function' | 'value' | 'keyword' | 'snippet';
  /** What is put there; `$0` is where the caret goes, when `isSnippet`. */
  insert: string;
  isSnippet: boolean;
  detail: string;
  about: string;
  /** What is worth knowing before it is chosen, in a few letters. */
  note?: string;
  /** Smaller comes first. */
  rank: number;
};
