import { expect, test } from 'vitest';
import { findTemplateRestrictions } from './find-template-restrictions';

const names = (text: string) =>
  findTemplateRestrictions(text).map(({ name, start }) => `${name} ${start.line}:${start.column}`);

test('reports restricted names with their positions', () => {
  expect(names('ä {{ n }}\n{% os.execute("x") %}{{ io.open("y") }}\n{* string.dump(f) *}')).toEqual(
    ['os.execute 2:4', 'io 2:25', 'string.dump 3:4'],
  );
});

test('reports neither fields of the event nor names that templates can use', () => {
  const text =
    '{{ entity.io }}{{ operation }}{% setmetatable({}, {}) echo(template.escape("<")) %}' +
    '{{ os.time() }}{{ string.upper(source) }}{({{ io }})}';
  expect(names(text)).toEqual([]);
});

test('reports neither names the template defines nor anything in a template that does not compile', () => {
  expect(names('{% local io = {} %}{{ io.x }}')).toEqual([]);
  expect(names('{% if %}{{ io.x }}')).toEqual([]);
});

test('reports restricted modules', () => {
  expect(names('{% local http = require("resty.http") %}')).toEqual(['resty.http 1:17']);
});

test('reports where each name ends, also after multi-byte characters', () => {
  const text = 'é😀 {{ os.getenv("é") }}';
  const found = findTemplateRestrictions(text).map(({ start, end }) =>
    text.slice(start.offset, end.offset),
  );
  expect(found).toEqual(['os.getenv']);
});
