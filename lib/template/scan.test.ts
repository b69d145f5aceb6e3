import { describe, expect, it } from 'vitest';
import { scan } from './scan';
import type { Segment, Span } from './segment';

const cut = (text: string, { start, end }: Span) => text.slice(start, end);

/** Formats each segment as its kind and the strings it refers to. */
function show(text: string): string[] {
  return scan(text).segments.map((segment) => `${segment.kind} ${showParts(text, segment)}`.trim());
}

function showParts(text: string, segment: Segment): string {
  switch (segment.kind) {
    case 'text':
      return JSON.stringify(cut(text, segment));
    case 'comment':
      return '';
    case 'verbatim':
      return JSON.stringify(cut(text, segment.body));
    case 'block':
      return `${cut(text, segment.name)} ${JSON.stringify(cut(text, segment.body))}`;
    case 'include-name':
      return [segment.name, segment.context]
        .map((span) => span && JSON.stringify(cut(text, span)))
        .join(' ')
        .trim();
    default:
      return JSON.stringify(cut(text, segment.inner));
  }
}

describe('scan', () => {
  it.each([
    ['', []],
    ['plain', ['text "plain"']],
    ['a{{ b }}c', ['text "a"', 'escaped "b"', 'text "c"']],
    ['{{b}}{*c*}', ['escaped "b"', 'plain "c"']],
    ['{{}}{**}{%%}', ['escaped ""', 'plain ""', 'code ""']],
    ['{[ v, { a = 1 } ]}', ['include "v, { a = 1 }"']],
    ['{( a b )}', ['include-name "a b"']],
    ['{(a, {b=1}, c)}', ['include-name "a" "{b=1}, c"']],
  ])('splits %j into tags and the text between them', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['x {% y %} z', ['text "x"', 'code "y"', 'text " z"']],
    ['a\n \t{% y %}\nb', ['text "a\\n"', 'code "y"', 'text "b"']],
    ['{% y %}\n\nb', ['code "y"', 'text "\\nb"']],
    ['{% y %}\r\nb', ['code "y"', 'text "\\r\\nb"']],
    ['a \n{# c #}\nb', ['text "a \\n"', 'comment', 'text "b"']],
    ['a {# c #}', ['text "a "', 'comment']],
    ['a {{ b }}\nc', ['text "a "', 'escaped "b"', 'text "\\nc"']],
  ])(
    'removes blanks before a statement and one line feed after it: %j [6-whitespace]',
    (text, expected) => {
      expect(show(text)).toEqual(expected);
    },
  );

  it.each([
    ['{-raw-}{{x}}{-raw-}!', ['verbatim "{{x}}"', 'text "!"']],
    ['a {- verbatim -}x{- verbatim -}\nb', ['text "a "', 'verbatim "x"', 'text "b"']],
    ['{-raw-}x{-verbatim-}', ['text "{-raw-}x{-verbatim-}"']],
    ['a {-b-}\nx\n{-b-}\nc', ['text "a"', 'block b "\\nx"', 'text "c"']],
    ['{-a-b-}x{-a-b-}', ['block a-b "x"']],
    ['{-a-}1{-b-}2{-a-}3{-b-}', ['block a "1{-b-}2"', 'text "3{-b-}"']],
    ['{- x -}', ['text "{- x -}"']],
    ['{"v":[{-1}]}', ['text "{\\"v\\":[{-1}]}"']],
  ])('pairs a block with the next occurrence of its tag: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['\\{{ a }}', ['text "{{ a }}"']],
    ['x\\{{ a }}y{{ b }}', ['text "x"', 'text "{{ a }}y"', 'escaped "b"']],
    ['\\\\{{ a }}', ['text "\\\\"', 'escaped "a"']],
    ['\\\\\\{{ a }}', ['text "\\\\\\\\"', 'escaped "a"']],
    ['\\{%a%}\\{#a#}\\{(a)}', ['text "{%a%}"', 'text "{#a#}"', 'text "{(a)}"']],
    ['\\{-raw-}x{-raw-}', ['text "{-raw-}x{-raw-}"']],
    ['\\{x}', ['text "\\\\{x}"']],
  ])(
    'treats a tag after one backslash as text, and drops one of two backslashes: %j',
    (text, expected) => {
      expect(show(text)).toEqual(expected);
    },
  );

  it('treats an unclosed tag as text, and reports its position', () => {
    expect(show('A{{ b }C{% d')).toEqual(['text "A{{ b }C{% d"']);
    expect(scan('A{{ b }C{% d').unclosed).toEqual([
      { start: 1, end: 3, closer: '}}' },
      { start: 8, end: 10, closer: '%}' },
    ]);
  });

  it('ends a tag at the first closer, also within a string', () => {
    expect(show("{{ '}}' }}")).toEqual(['escaped "\'"', 'text "\' }}"']);
    expect(show('{{{ a }}}')).toEqual(['escaped "{ a"', 'text "}"']);
  });

  it('accepts an empty block, and treats a leading comma as part of the name', () => {
    expect(show('{-a-}{-a-}x')).toEqual(['block a ""', 'text "x"']);
    expect(show('{(,x)}{(,x,y)}')).toEqual(['include-name ",x"', 'include-name ",x" "y"']);
  });

  it('does not treat a tag longer than 256 bytes as a block [6-long-block]', () => {
    const tag = (length: number) => `{-${'x'.repeat(length)}-}`;
    expect(show(`${tag(250)}a${tag(250)}`)[0]).toContain('block');
    expect(show(`${tag(260)}a${tag(260)}`)[0]).toContain('text');
  });

  it('scans a megabyte of opening tags in linear time', () => {
    for (const opening of ['{{', '{%', '{-', '{-a-}', '\\{{', '{{ {-b']) {
      const text = opening.repeat(1_000_000 / opening.length);
      expect(scan(text).segments).toHaveLength(opening === '{-a-}' ? 100_000 : 1);
    }
    let different = '';
    for (let name = 0; different.length < 1_000_000; name++) different += `{-${name}-}`;
    expect(scan(different).segments).toHaveLength(1);
  });
});
