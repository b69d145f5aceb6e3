/** Something that can be put at a place. */
export type Completion = {
  label: string;
  kind: 'field' | 'function' | 'value' | 'keyword' | 'snippet';
  /** What is put there; `$0` is where the caret goes, when `isSnippet`. */
  insert: string;
  isSnippet: boolean;
  detail: string;
  about: string;
  /** Smaller comes first. */
  rank: number;
};
