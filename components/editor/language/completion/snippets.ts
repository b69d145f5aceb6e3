import type { Completion } from './completion';

/** The tags of templates (spec §6). */
export const TAGS = [
  {
    open: '{{',
    insert: '{{ $0 }}',
    title: '{{ expression }}',
    about: 'A value, escaped for HTML: & < > " \' / become entities.',
  },
  { open: '{*', insert: '{* $0 *}', title: '{* expression *}', about: 'A value without escaping.' },
  {
    open: '{%',
    insert: '{% $0 %}',
    title: '{% statements %}',
    about: 'Lua statements without output: if, for, local.',
  },
  { open: '{#', insert: '{# $0 #}', title: '{# comment #}', about: 'A comment. It is not sent.' },
  {
    open: '{[',
    insert: '{[ $0 ]}',
    title: '{[ expression ]}',
    about: 'The value of an expression, rendered as a template.',
  },
  { open: '{(', insert: '{($0)}', title: '{(template)}', about: 'A template within the template.' },
  {
    open: '{-',
    insert: '{-raw-}$0{-raw-}',
    title: '{-raw-} … {-raw-}',
    about: 'Text in which tags are not interpreted.',
  },
];

const toSnippet = (label: string, insert: string, about: string, rank: number): Completion => ({
  label,
  kind: 'snippet',
  insert,
  isSnippet: true,
  detail: '',
  about,
  rank,
});

export const TAG_SNIPPETS: Completion[] = [
  ...TAGS.map(({ insert, title, about }, index) => toSnippet(title, insert, about, index)),
  toSnippet(
    '{% if … then %}',
    '{% if $1 then %}$0{% end %}',
    'A part that is sent under a condition.',
    10,
  ),
  toSnippet(
    '{% for … in ipairs() do %}',
    '{% for _, $1 in ipairs($2) do %}$0{% end %}',
    'A part for each item of a list.',
    11,
  ),
];

/** Block statements of Lua. */
export const SNIPPETS: Completion[] = [
  toSnippet('if … then', 'if $1 then\n\t$0\nend', '', 4),
  toSnippet('for … in ipairs', 'for _, $1 in ipairs($2) do\n\t$0\nend', '', 4),
  toSnippet('for … in pairs', 'for $1, $2 in pairs($3) do\n\t$0\nend', '', 4),
  toSnippet(
    'return function',
    'return function (data, event, source, pid)\n\t$0\n\treturn true\nend',
    'The function of a lambda: true is success, any other value is retried.',
    4,
  ),
];
