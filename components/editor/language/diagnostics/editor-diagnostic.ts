/** A change of the text: offsets in UTF-16 units. */
export type TextEdit = { start: number; end: number; text: string };

/** A change that puts it right. */
export type Fix = { title: string; edits: TextEdit[] };

/** Something to say about a part of a text. */
export type EditorDiagnostic = {
  severity: 'error' | 'warning' | 'hint';
  code: string;
  message: string;
  start: number;
  end: number;
  fixes: Fix[];
};
