/** Rules of a tokenizer: a pattern, what it is, and which state follows. */
type Action = string | { token: string; next?: string };
type Rule = [RegExp, Action] | { include: string };
export type Grammar = {
  defaultToken: string;
  tokenPostfix: string;
  keywords?: string[];
  tokenizer: Record<string, Rule[]>;
};

const KEYWORDS =
  'and break do else elseif end for function goto if in local not or repeat return then until while';
const isKeyword = new RegExp(`\\b(?:${KEYWORDS.replaceAll(' ', '|')})\\b`);

// The first closer ends a tag, also inside a Lua string.
const makeLua = (closer: string, quote = ''): Rule[] => {
  const text = (mark: string) =>
    new RegExp(`${quote}${mark}(?:(?!${closer})(?:\\\\.|[^${mark}\\\\\\n]))*?${quote}${mark}`);
  return [
    [/--\[(=*)\[.*?\]\1\]/, 'comment'],
    [new RegExp(`--(?:(?!${closer}).)*`), 'comment'],
    [text('"'), 'string'],
    [text("'"), 'string'],
    [/\[(=*)\[.*?\]\1\]/, 'string'],
    [/0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?/, 'number'],
    [isKeyword, 'keyword'],
    [/\b(?:true|false|nil)\b/, 'constant'],
    [/[A-Za-z_]\w*(?=\s*[({"'])/, 'function'],
    [/[A-Za-z_]\w*/, 'identifier'],
    [/[{}()[\]]/, '@brackets'],
    [/[<>=~+\-*/%^#.,;:]+?/, 'delimiter'],
  ];
};

const TAGS = [
  { name: 'escaped', opener: '\\{\\{', closer: '\\}\\}' },
  { name: 'plain', opener: '\\{\\*', closer: '\\*\\}' },
  { name: 'code', opener: '\\{%', closer: '%\\}' },
  { name: 'include', opener: '\\{\\[', closer: '\\]\\}' },
  { name: 'named', opener: '\\{\\(', closer: '\\)\\}' },
];

const toOpeners = (prefix: string): Rule[] => [
  [/\\\\?(?=\{[{*%([#-])/, { token: 'string.escape', next: '@literal' }],
  [/\{#/, { token: 'comment', next: '@comment' }],
  [/\{-(?:raw|verbatim)-\}/, { token: 'tag', next: '@verbatim' }],
  [/\{-\w+-\}/, 'tag'],
  ...TAGS.map(({ name, opener }): Rule => {
    return [new RegExp(opener), { token: 'tag', next: `@${prefix}${name}` }];
  }),
];

const toTagStates = (prefix: string, quote: string): Record<string, Rule[]> =>
  Object.fromEntries(
    TAGS.map(({ name, closer }): [string, Rule[]] => [
      `${prefix}${name}`,
      [[new RegExp(closer), { token: 'tag', next: '@pop' }], ...makeLua(closer, quote)],
    ]),
  );

const sharedStates: Record<string, Rule[]> = {
  literal: [[/\{./, { token: 'string', next: '@pop' }]],
  comment: [
    [/#\}/, { token: 'comment', next: '@pop' }],
    [/./, 'comment'],
  ],
  verbatim: [
    [/\{-(?:raw|verbatim)-\}/, { token: 'tag', next: '@pop' }],
    [/[^{]+|\{/, 'string'],
  ],
};

/** Text with the tags of lua-resty-template. */
export const templateGrammar: Grammar = {
  defaultToken: '',
  tokenPostfix: '.resty-template',
  tokenizer: {
    root: [...toOpeners(''), [/[^{\\]+/, ''], [/./, '']],
    ...toTagStates('', ''),
    ...sharedStates,
  },
};

/** JSON with those tags in it: between its values, and in its strings, where quotes are escaped. */
export const templateJsonGrammar: Grammar = {
  defaultToken: '',
  tokenPostfix: '.resty-template-json',
  tokenizer: {
    root: [
      ...toOpeners(''),
      [/"(?:[^"\\{]|\\.)*"(?=\s*:)/, 'key'],
      [/"/, { token: 'string', next: '@text' }],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'constant'],
      [/[{}[\]]/, '@brackets'],
      [/[,:]/, 'delimiter'],
    ],
    text: [
      [/"/, { token: 'string', next: '@pop' }],
      ...toOpeners('quoted'),
      [/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/, 'string.escape'],
      [/[^"\\{]+|./, 'string'],
    ],
    ...toTagStates('', ''),
    ...toTagStates('quoted', '\\\\?'),
    ...sharedStates,
  },
};

/** Lua 5.1. */
export const luaGrammar: Grammar = {
  defaultToken: '',
  tokenPostfix: '.lua',
  tokenizer: {
    root: [
      [/--\[\[/, { token: 'comment', next: '@longComment' }],
      [/\[\[/, { token: 'string', next: '@longText' }],
      ...makeLua('\\n'),
    ],
    longComment: [
      [/\]\]/, { token: 'comment', next: '@pop' }],
      [/./, 'comment'],
    ],
    longText: [
      [/\]\]/, { token: 'string', next: '@pop' }],
      [/./, 'string'],
    ],
  },
};

/** Plain JSON. */
export const jsonGrammar: Grammar = {
  defaultToken: '',
  tokenPostfix: '.json',
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'constant'],
      [/[{}[\]]/, '@brackets'],
      [/[,:]/, 'delimiter'],
    ],
  },
};
