/** A suggestion for a position. */
export type Completion = {
  label: string;
  kind: 'field' | 'function' | 'value' | 'keyword' | 'snippet';
  /** The inserted source; with `isSnippet`, `$0` is the position of the caret afterwards. */
  insert: string;
  isSnippet: boolean;
  detail: string;
  about: string;
  /** A short note beside the label. */
  note?: string;
  /** Lower ranks are listed first. */
  rank: number;
};
