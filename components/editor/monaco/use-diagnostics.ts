import { editor, MarkerSeverity } from 'monaco-editor/editor';
import { useEffect, useRef } from 'react';
import { type CodeMarker, useLinkedMarkers } from '../editor-link';
import type { CodeEditorProps, LanguageOptions } from '../editor-options';
import { diagnose } from '../language/diagnostics/diagnose';
import type { EditorDiagnostic } from '../language/diagnostics/editor-diagnostic';
import { editorStrings } from '../strings';
import { setModelContext, setModelDiagnostics } from './model-context';
import { wrapWords } from './wrap-words';

const OWNER = 'hookline';
// Long enough not to report a half-typed word.
const QUIET_MS = 150;

// The message opened below its line does not wrap by itself, and is indented at both edges.
const MARGIN = 6;
const NARROWEST = 24;

const SEVERITY = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};

type Watched = Pick<CodeEditorProps, keyof LanguageOptions | 'name' | 'errorLine'>;

/** Updates the diagnostics shortly after every change. */
export function useDiagnostics(code: editor.IStandaloneCodeEditor | null, props: Watched): void {
  const linked = useLinkedMarkers(props.name);
  const latest = useRef({ ...props, linked });
  latest.current = { ...props, linked };
  const { language, scope, profile, jsonHelper, isDecisive, errorLine } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the diagnostics depend on is read when they are made.
  useEffect(() => {
    const model = code?.getModel();
    if (!code || !model) return;
    setModelContext(model, () => latest.current);
    let columns = 0;
    const check = () => {
      if (model.isDisposed()) return;
      const diagnostics = diagnose(model.getValue(), latest.current);
      setModelDiagnostics(model, diagnostics);
      columns = toColumns(code);
      const markers = [
        ...diagnostics.map((diagnostic) => toMarker(model, diagnostic)),
        ...toLineMarkers(model, diagnostics, latest.current),
      ].map((marker) => ({ ...marker, message: wrapWords(marker.message, columns) }));
      editor.setModelMarkers(model, OWNER, markers);
    };
    let timer = window.setTimeout(check);
    const checkSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(check, QUIET_MS);
    };
    const typing = code.onDidChangeModelContent(checkSoon);
    // While the plain field is shown, the editor has no width.
    const layout = code.onDidLayoutChange(() => {
      if (toColumns(code) !== columns) checkSoon();
    });
    return () => {
      window.clearTimeout(timer);
      typing.dispose();
      layout.dispose();
    };
  }, [code, language, scope, profile, jsonHelper, isDecisive, linked, errorLine]);
}

const toColumns = (code: editor.IStandaloneCodeEditor): number =>
  Math.max(code.getLayoutInfo().viewportColumn - MARGIN, NARROWEST);

function toMarker(model: editor.ITextModel, diagnostic: EditorDiagnostic): editor.IMarkerData {
  const start = model.getPositionAt(diagnostic.start);
  const end = model.getPositionAt(Math.max(diagnostic.end, diagnostic.start + 1));
  return {
    severity: SEVERITY[diagnostic.severity],
    message: diagnostic.message,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
    code: diagnostic.code,
  };
}

/** Markers of whole lines: of errors found elsewhere, where the line has no error of its own yet. */
function toLineMarkers(
  model: editor.ITextModel,
  diagnostics: readonly EditorDiagnostic[],
  { linked, errorLine }: Watched & { linked: readonly CodeMarker[] },
): editor.IMarkerData[] {
  const taken = new Set(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ start }) => model.getPositionAt(start).lineNumber),
  );
  const markers = errorLine === undefined ? linked : [...linked, toErrorMarker(errorLine)];
  return markers.flatMap(({ line, column, message }) => {
    const at = Math.min(Math.max(line, 1), model.getLineCount());
    if (taken.has(at)) return [];
    taken.add(at);
    return [
      {
        severity: MarkerSeverity.Error,
        message,
        startLineNumber: at,
        startColumn: column ?? (model.getLineFirstNonWhitespaceColumn(at) || 1),
        endLineNumber: at,
        endColumn: model.getLineMaxColumn(at),
      },
    ];
  });
}

const toErrorMarker = (line: number): CodeMarker => ({ line, message: editorStrings.errorHere });
