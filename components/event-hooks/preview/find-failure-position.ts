import type { CodePosition } from '@/components/editor/editor-link';
import { readJsonStrings } from '@/components/editor/language/source/read-json-strings';
import { toOffset, toPosition } from '@/components/editor/text-position';
import { type Rendering, toFailure } from '@/lib/client/preview/render-event';
import type { HookDraft } from '../form/hook-draft';

/** Where in the form a failure is: the position in one of its editors, and that editor's text. */
export type FailurePosition = CodePosition & { source: string };

/**
 * Finds a failure in the editors of the form. A template counts its lines from its own beginning,
 * while in a payload it is one string of the JSON document that is edited.
 */
export function findFailurePosition(
  draft: HookDraft,
  rendering: Rendering,
): FailurePosition | null {
  const failure = toFailure(rendering);
  if (failure?.line === undefined) return null;
  const { line, column = 1, message } = failure;
  if (rendering.kind === 'ran') {
    const index = rendering.run.ok ? 0 : rendering.run.function;
    const source = draft.functions[index]?.code;
    return source === undefined
      ? null
      : {
          editor: `functions.${index}.code`,
          source,
          line,
          column: failure.column ?? toIndent(source, line),
        };
  }
  const isAt = (path: string) => message.startsWith(`${path}: `);
  if (isAt('body')) return { editor: 'body', source: draft.body, line, column };
  const header = draft.headers.findIndex(({ name }) => isAt(`headers.${name}`));
  const value = draft.headers[header]?.value;
  if (value !== undefined)
    return { editor: `headers.${header}.value`, source: value, line, column };
  return findInPayload(draft.payload, isAt, { line, column });
}

function findInPayload(
  payload: string,
  isAt: (path: string) => boolean,
  { line, column }: { line: number; column: number },
): FailurePosition | null {
  const found = readJsonStrings(payload).find(
    ({ path, isKey }) => !isKey && isAt(['payload', ...path].join('.')),
  );
  if (found === undefined) return null;
  const offset = found.toSource(toOffset(found.value, line, column));
  return { editor: 'payload', source: payload, ...toPosition(payload, offset) };
}

/** The column of the first character of a line that is no blank. */
function toIndent(source: string, line: number): number {
  return (source.split('\n')[line - 1]?.search(/\S/) ?? 0) + 1 || 1;
}
