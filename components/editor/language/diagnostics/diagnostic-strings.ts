import type { ScopeField } from '@/lib/client/to-scope';

const share = (part: number, whole: number) => {
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 1) return 'less than 1 %';
  if (part < whole && percent > 99) return 'more than 99 %';
  return `${Math.round(percent)} %`;
};

/** Describes how often a field is absent; null if it never is. */
export function describeAbsence({ name, times, of }: ScopeField): string | null {
  if (of === 0 || times === of) return null;
  if (times === 0) return `${name} was in none of these events`;
  return `${name} is absent in ${share(of - times, of)} of these events`;
}

/** Describes how often a field is null; null if it never is. */
export function describeNull({ name, times, types }: ScopeField): string | null {
  const nulls = types.find(({ type }) => type === 'null')?.times ?? 0;
  if (nulls === 0) return null;
  return `${name} is null in ${share(nulls, times)} of the events that have it`;
}

/** The messages of the editor's own diagnostics and quick fixes. */
export const diagnosticStrings = {
  nilIndex: (path: string, why: string) =>
    `${why}: then ${path} stops with "attempt to index a nil value" and nothing is sent.`,
  nullIndex: (path: string, why: string) =>
    `${why}: null has no fields, so ${path} stops with an error and nothing is sent.`,
  neverIndex: (name: string, holder: string, path: string) =>
    `None of these events has ${name}${holder === '' ? '' : ` in ${holder}`}: ${path} stops with "attempt to index a nil value" and nothing is sent.`,

  unknown: (name: string, holder: string, known: string) =>
    `No event has ${name}${holder === '' ? '' : ` in ${holder}`}. Did you mean ${known}?`,
  unseen: (name: string, holder: string) =>
    `None of these events has ${name}${holder === '' ? '' : ` in ${holder}`}: it is nil, and nothing is written.`,

  tableOutput: (path: string, kind: 'list' | 'object') =>
    `${path} is ${kind === 'list' ? 'a list' : 'an object'}: it is sent as "table: 0x…".`,
  joinList: 'Join its items, or turn on “Templates may use json(value)” to send it as JSON.',
  needsJsonHelper:
    'Choose one of its fields, or turn on “Templates may use json(value)” to send it as JSON.',
  write: (code: string) => `Write ${code}`,
  nullTruthy: (why: string) => `${why}, and null counts as true in Lua.`,

  escaped: (example: string | null) =>
    `{{ }} writes & < > " ' / as HTML entities, which only a web page turns back${example === null ? '' : `: ${example}`}. Use {* *}.`,
  escapedInJson:
    '{{ }} writes & < > " \' / as HTML entities, which stay in the JSON, and a line break or a backslash in it would make the JSON invalid.',
  example: (before: string, after: string) => `${before} becomes ${after}`,
  plain: 'Use unescaped output {* *}',
  breaks: 'A quote, a backslash or a line break in it would make this JSON invalid.',
  jsonHelper: 'Write the value as JSON: {*json(…)*}',
  jsonInside: 'Escape for a JSON string',
  triple: '{{{ is not a tag: it is {{ and a table that starts with {. Unescaped output is {* *}.',
  tripleFix: 'Write {* *}',
  returnsNot: (value: string) =>
    `This returns ${value}. Only true counts as success: the delivery fails and is retried.`,
  returnsNothing:
    'The function can end here and returns nothing. Only true counts as success: the delivery fails and is retried.',
  returnTrue: 'Return true',
  noFunction: 'The code must return a function: return function (data, event, source, pid) … end',
  json: (expected: string, found: string | undefined) =>
    `Invalid JSON: ${expected} expected${found === undefined ? ' at the end' : ` near '${found}'`}.`,
};
