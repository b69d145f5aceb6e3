/** A change of the source; offsets in UTF-16 units. */
export type TextEdit = { start: number; end: number; text: string };

/** A quick fix. */
export type Fix = { title: string; edits: TextEdit[] };

/** A diagnostic of a range of the source. */
export type EditorDiagnostic = {
  severity: 'error' | 'warning' | 'hint';
  code: string;
  message: string;
  start: number;
  end: number;
  fixes: Fix[];
};
