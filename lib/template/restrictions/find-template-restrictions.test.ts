import { expect, test } from 'vitest';
import { findTemplateRestrictions } from './find-template-restrictions';

const names = (text: string) =>
  findTemplateRestrictions(text).map(({ name, start }) => `${name} ${start.line}:${start.column}`);

test('names what templates are not given, where it stands', () => {
  expect(names('ä {{ n }}\n{% os.execute("x") %}{{ io.open("y") }}\n{* string.dump(f) *}')).toEqual(
    ['os.execute 2:4', 'io 2:25', 'string.dump 3:4'],
  );
});

test('says nothing of fields of the event, nor of what templates have', () => {
  const text =
    '{{ entity.io }}{{ operation }}{% setmetatable({}, {}) echo(template.escape("<")) %}' +
    '{{ os.time() }}{{ string.upper(source) }}{({{ io }})}';
  expect(names(text)).toEqual([]);
});

test('says nothing of what a template brings itself, nor of one that does not compile', () => {
  expect(names('{% local io = {} %}{{ io.x }}')).toEqual([]);
  expect(names('{% if %}{{ io.x }}')).toEqual([]);
});

test('names modules that lead out', () => {
  expect(names('{% local http = require("resty.http") %}')).toEqual(['resty.http 1:17']);
});

test('says where each ends, behind letters of several bytes too', () => {
  const text = 'é😀 {{ os.getenv("é") }}';
  const found = findTemplateRestrictions(text).map(({ start, end }) =>
    text.slice(start.offset, end.offset),
  );
  expect(found).toEqual(['os.getenv']);
});
