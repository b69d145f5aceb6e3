import type { EventHook } from '@/lib/event-hooks/schema';
import { isRecord } from '@/lib/fields/is-record';
import { type HookCode, listCode } from '@/lib/handlers/code/list-code';
import { scan } from '@/lib/template/scan';
import { readTemplateSource } from '@/lib/template/template-source';
import type { PreviewEvent } from './preview-event';
import { type PreviewContext, type Rendering, renderEvent } from './render-event';

/** A tag that renders, but probably not as intended: to nothing, or to `table: 0x…`. */
export type OutputWarning = { kind: 'empty' | 'table'; field: string; part: string };

/** A tag that writes one field of the event; offsets in UTF-16 units. */
type FieldTag = {
  template: HookCode;
  field: string;
  /** It is tested first: `entity and entity.username`. */
  isGuarded: boolean;
  start: number;
  end: number;
};

const FIELD = /^(?:[A-Za-z_][\w.]*\s+and\s+)*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)$/;
/** Tags that decide whether others are reached. */
const BRANCHES = /\{[%([-]/;

/**
 * Returns a function that finds the fields which a draft writes as nothing, or as `table: 0x…`, for an
 * event it renders. Tags in a branch that is not taken are left out.
 */
export const makeOutputWarnings = (hook: EventHook) => {
  const templates = listCode(hook).filter(({ language }) => language === 'template');
  const tags = templates.flatMap(findFieldTags);
  const hasBranches = templates.some(({ text }) => BRANCHES.test(text));

  return (event: PreviewEvent, context: PreviewContext): OutputWarning[] => {
    const suspects = tags.flatMap((tag) => {
      const kind = judge(tag, event);
      return kind === null ? [] : [{ tag, kind }];
    });
    if (suspects.length === 0) return [];
    const reached = hasBranches
      ? findReached(
          hook,
          suspects.map(({ tag }) => tag),
          event,
          context,
        )
      : null;
    return suspects
      .filter((_, index) => reached === null || reached.has(index))
      .map(({ kind, tag: { field, template } }) => ({
        kind,
        field,
        part: template.path.slice(1).join('.'),
      }));
  };
};

const findFieldTags = (template: HookCode): FieldTag[] => {
  const { text } = template;
  const { bytes, toPosition } = readTemplateSource(text);
  const { segments } = scan(bytes);
  const toOffset = (byte: number) => toPosition(byte).offset;
  const slice = (span: { start: number; end: number }) =>
    text.slice(toOffset(span.start), toOffset(span.end));
  const code = segments.flatMap((each) => (each.kind === 'code' ? [slice(each.inner)] : []));
  return segments.flatMap((segment): FieldTag[] => {
    if (segment.kind !== 'escaped' && segment.kind !== 'plain') return [];
    const lua = slice(segment.inner).trim();
    const field = FIELD.exec(lua)?.[1];
    if (field === undefined || code.some((each) => declares(each, field))) return [];
    const [start, end] = [toOffset(segment.start), toOffset(segment.end)];
    return [{ template, field, isGuarded: lua !== field, start, end }];
  });
};

/** Whether Lua declares the first name of a path, so that it is no field of the event. */
const declares = (lua: string, field: string): boolean => {
  const [root = ''] = field.split('.');
  return new RegExp(`\\b(?:local|for)\\b[^=\\n]*\\b${root}\\b|\\b${root}\\b\\s*=(?!=)`).test(lua);
};

const judge = (
  { field, isGuarded }: FieldTag,
  { source, event, data }: PreviewEvent,
): OutputWarning['kind'] | null => {
  const names = field.split('.');
  const path = names[0] === 'context' ? names.slice(1) : names;
  const root = { ...data, source, event };
  const [first = ''] = path;
  // It rendered, so that a path below an unknown name is one of a library: `math.pi`.
  if (path.length > 1 && !isGuarded && !Object.hasOwn(root, first)) return null;
  const value = path.reduce<unknown>(
    (holder, name) => (isRecord(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined),
    root,
  );
  if (value === undefined || value === null || value === '') return 'empty';
  return typeof value === 'object' ? 'table' : null;
};

/** Which tags are reached for an event: those whose markers are in the output. */
const findReached = (
  hook: EventHook,
  tags: readonly FieldTag[],
  event: PreviewEvent,
  context: PreviewContext,
): Set<number> => {
  const marked = structuredClone(hook);
  // From the last tag to the first, so that the offsets of those before stay true.
  for (const [index, { template, start, end }] of [...tags.entries()].reverse()) {
    const { holder, key } = findHolder(marked, template.path);
    const text: unknown = Reflect.get(holder, key);
    if (typeof text === 'string')
      Reflect.set(holder, key, text.slice(0, start) + toMarker(index) + text.slice(end));
  }
  const output = toOutput(renderEvent(marked, event, context));
  return new Set(tags.flatMap((_, index) => (output.includes(toMarker(index)) ? [index] : [])));
};

/** The object that holds the value at a path, and its key there. */
const findHolder = (hook: EventHook, path: HookCode['path']) => {
  const holder = path
    .slice(0, -1)
    .reduce<object>((value, key) => Object(Reflect.get(value, key)), hook);
  return { holder, key: path.at(-1) ?? '' };
};

/** Survives every encoding of a body, and HTML escaping. */
const toMarker = (index: number) => `hookline_preview_tag_${index}_`;

const toOutput = (rendering: Rendering): string => {
  if (rendering.kind !== 'request') return '';
  const { url, headers, body } = rendering.request;
  return [url, ...Object.values(headers), body ? new TextDecoder().decode(body) : ''].join('\n');
};
