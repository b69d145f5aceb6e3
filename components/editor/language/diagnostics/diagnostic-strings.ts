import type { ScopeField } from '@/lib/client/to-scope';

const share = (part: number, whole: number) => {
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 1) return 'less than 1 %';
  if (part < whole && percent > 99) return 'more than 99 %';
  return `${Math.round(percent)} %`;
};

/** How often a field is missing, in words; null when it never was. */
export function describeAbsence({ name, times, of }: ScopeField): string | null {
  if (of === 0 || times === of) return null;
  if (times === 0) return `${name} was in none of these events`;
  return `${name} is absent in ${share(of - times, of)} of these events`;
}

/** How often a field is null, in words; null when it never was. */
export function describeNull({ name, times, types }: ScopeField): string | null {
  const nulls = types.find(({ type }) => type === 'null')?.times ?? 0;
  if (nulls === 0) return null;
  return `${name} is null in ${share(nulls, times)} of the events that have it`;
}

/** What the editor says about a text, beside the words of Lua itself. */
export const diagnosticStrings = {
  nilIndex: (path: string, why: string) =>
    `${why}: then ${path} stops with "attempt to index a nil value" and nothing is sent.`,
  nullIndex: (path: string, why: string) =>
    `${why}: then ${path} stops with "attempt to index a userdata value" and nothing is sent.`,
  neverIndex: (name: string, holder: string, path: string) =>
    `None of these events has ${name}${holder === '' ? '' : ` in ${holder}`}: ${path} stops with "attempt to index a nil value" and nothing is sent.`,

  unknown: (name: string, holder: string, known: string) =>
    `No event has ${name}${holder === '' ? '' : ` in ${holder}`}. Did you mean ${known}?`,
  unseen: (name: string, holder: string) =>
    `None of these events has ${name}${holder === '' ? '' : ` in ${holder}`}: it is nil, and written as nothing.`,

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
  plain: 'Write it as it is: {* *}',
  breaks: 'A quote, a backslash or a line break in it would make this JSON invalid.',
  jsonHelper: 'Write it as JSON: {*json(…)*}',
  jsonInside: 'Escape it for a JSON string',
  triple: '{{{ is no tag here: it is {{ and a table that begins with {. Unescaped output is {* *}.',
  tripleFix: 'Write {* *}',
  returnsNot: (value: string) =>
    `This returns ${value}. Only true counts as success: the delivery fails and is retried.`,
  returnsNothing:
    'The function can end here and returns nothing. Only true counts as success: the delivery fails and is retried.',
  returnTrue: 'Return true',
  noFunction: 'The text must return a function: return function (data, event, source, pid) … end',
  json: (expected: string, found: string | undefined) =>
    `This is no JSON: ${expected} expected${found === undefined ? ' where the text ends' : ` near '${found}'`}.`,
};
