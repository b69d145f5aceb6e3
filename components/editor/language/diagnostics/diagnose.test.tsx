import { expect, test } from 'vitest';
import { toScope } from '@/lib/client/to-scope';
import type { LanguageOptions } from '../../editor-options';
import { diagnose } from './diagnose';
import type { EditorDiagnostic } from './editor-diagnostic';

const scope = toScope([
  { operation: 'create', entity: { username: 'a/b', type: 0, custom_id: null } },
  { operation: 'create', entity: { username: 'c', type: 0, custom_id: 'x' } },
  {
    operation: 'update',
    entity: { username: 'd', type: 0, custom_id: 'y' },
    old_entity: { username: 'e' },
  },
]);
const body = (text: string, part: Partial<LanguageOptions> = {}) =>
  diagnose(text, { language: 'resty-template', scope, ...part });
const payload = (text: string, part: Partial<LanguageOptions> = {}) =>
  diagnose(text, { language: 'resty-template-json', scope, ...part });
const lua = (text: string, part: Partial<LanguageOptions> = {}) =>
  diagnose(text, { language: 'lua', scope, ...part });
const handler = (code: string) => `return function (data, event)\n${code}\nend`;

const codes = (diagnostics: EditorDiagnostic[]) => diagnostics.map(({ code }) => code);
const fix = (text: string, diagnostic: EditorDiagnostic | undefined, index = 0) =>
  [...(diagnostic?.fixes[index]?.edits ?? [])]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
const marked = (text: string, diagnostic: EditorDiagnostic | undefined) =>
  diagnostic && text.slice(diagnostic.start, diagnostic.end);

test('correct code has no diagnostics', () => {
  expect(body('Hello {{ entity.username }}')).toEqual([]);
  expect(payload('{"text": "{* entity.username *} {{ operation }}d"}')).toEqual([]);
  expect(lua(handler('return data.entity.username == "x"'))).toEqual([]);
});

test('a syntax error has the message of Lua, at its position', () => {
  expect(body('a {{ entity. }}')[0]).toMatchObject({ severity: 'error', code: 'syntax' });
  const text = handler('local = 1');
  const [diagnostic] = lua(text);
  expect(diagnostic).toMatchObject({ severity: 'error', message: "'<name>' expected near '='" });
  expect(marked(text, diagnostic)).toBe('=');
});

test('an error in a string of a payload is marked in the payload', () => {
  const text = '{"a": "x \\" {{ if }}"}';
  expect(payload(text)[0]?.severity).toBe('error');
  expect(marked(text, payload(text)[0])).toContain('if');
});

test('an invalid JSON payload is reported with the expected token', () => {
  expect(payload('{"a": }')[0]?.message).toBe("Invalid JSON: a value expected near '}'.");
  expect(payload('')).toEqual([]);
});

test('a function must be returned', () => {
  expect(lua('local x = 1')[0]?.message).toContain('must return a function');
});

test('what is absent in some events is not indexed unasked, and the guard is offered', () => {
  const text = 'was {{ old_entity.username }}';
  const [diagnostic] = body(text);
  expect(diagnostic).toMatchObject({ code: 'nil-index', severity: 'warning' });
  expect(diagnostic?.message).toContain('old_entity is absent in 67 % of these events');
  expect(fix(text, diagnostic)).toBe('was {{ old_entity and old_entity.username }}');
});

test('the guard keeps its meaning inside a larger expression', () => {
  const text = '{{ "was " .. old_entity.username }}';
  expect(fix(text, body(text)[0])).toBe('{{ "was " .. (old_entity and old_entity.username) }}');
});

test('what was asked for before is not warned about', () => {
  for (const text of [
    '{{ old_entity and old_entity.username }}',
    '{% if old_entity then %}{{ old_entity.username }}{% end %}',
    '{% if not old_entity then %}new{% else %}{{ old_entity.username }}{% end %}',
    '{% if old_entity ~= nil then %}{{ old_entity.username }}{% end %}',
    '{{ tostring(old_entity and old_entity.username) }}',
  ])
    expect(codes(body(text))).toEqual([]);
  const left = handler(
    'if not data.old_entity then return true end\nreturn data.old_entity.username',
  );
  expect(lua(left)).toEqual([]);
});

test('a guard holds no longer than its block', () => {
  const text = '{% if old_entity then %}x{% end %}{{ old_entity.username }}';
  expect(codes(body(text))).toEqual(['nil-index']);
  expect(codes(body('{% if old_entity or x then %}{{ old_entity.username }}{% end %}'))).toContain(
    'nil-index',
  );
});

test('a local that stands for a field is followed', () => {
  const text = handler('local old = data.old_entity\nreturn old.username');
  const [diagnostic] = lua(text);
  expect(diagnostic?.code).toBe('nil-index');
  expect(fix(text, diagnostic)).toContain('return (old and old.username)');
  expect(lua(handler('local entity = {}\nreturn entity.nothing.at.all'))).toEqual([]);
});

test('a misspelt field near a known one is named, and put right', () => {
  const text = '{{ entity.usernme }}';
  const [diagnostic] = body(text);
  expect(diagnostic?.message).toBe('No event has usernme in entity. Did you mean username?');
  expect(marked(text, diagnostic)).toBe('usernme');
  expect(fix(text, diagnostic)).toBe('{{ entity.username }}');
  expect(codes(body('{{ entty }}'))).toEqual(['unknown-field']);
});

test('a field that no event had is a hint, and the library is none', () => {
  expect(body('{{ entity.favourite_colour }}')[0]).toMatchObject({
    code: 'unseen',
    severity: 'hint',
    fixes: [],
  });
  expect(
    body('{{ entity.name or entity.username }}{% if consumer then %}{* consumer *}{% end %}'),
  ).toEqual([]);
  expect(body('{{ string.upper(operation) }}{{ context.operation }}{{ source }}')).toEqual([]);
});

test('a field of an object that no event has is an error, with a guard as quick fix', () => {
  const text = '{{ entity.service.id }}';
  const [found] = body(text);
  expect(found).toMatchObject({ severity: 'error', code: 'nil-index' });
  expect(found?.message).toContain('None of these events has service in entity');
  expect(marked(text, found)).toBe('entity.service.id');
  expect(fix(text, found)).toBe('{{ entity.service and entity.service.id }}');
  expect(body(fix(text, found))).toEqual([]);
  const code = lua(handler('return data.entity.service.id'))[0];
  expect(code).toMatchObject({ severity: 'error', code: 'nil-index' });
  expect(codes(body('{% thing = {} %}{{ thing.name }}'))).toEqual([]);
});

test('an alternative for the whole path does not guard what holds it', () => {
  expect(body('{{ entity.service.id or "none" }}')[0]).toMatchObject({ severity: 'error' });
});

test('a field of what is null in every event is an error, with a guard that knows null', () => {
  const nulls = toScope([{ entity: { service: null } }, { entity: { service: null } }]);
  const text = '{{ entity.service.id }}';
  const [found] = body(text, { scope: nulls });
  expect(found).toMatchObject({ severity: 'error', code: 'nil-index' });
  const fixed = fix(text, found);
  expect(fixed).toBe('{{ type(entity.service) == "table" and entity.service.id or "" }}');
  expect(body(fixed, { scope: nulls })).toEqual([]);
});

const withTags = toScope([
  { entity: { tags: ['a', 'b'], config: { a: 1 } } },
  { entity: { tags: ['c'], config: { a: 2 } } },
]);

test('a list that is written is reported: joining it is offered, and JSON with the helper', () => {
  const text = 'Tags: {* entity.tags *}';
  const [found] = body(text, { scope: withTags });
  expect(found).toMatchObject({ severity: 'warning', code: 'table-output' });
  expect(found?.message).toContain('entity.tags is a list');
  expect(found?.message).toContain('table: 0x');
  expect(found?.message).toContain('Templates may use json(value)');
  expect(marked(text, found)).toBe('{* entity.tags *}');
  expect(found?.fixes).toHaveLength(1);
  expect(fix(text, found)).toBe('Tags: {* table.concat(entity.tags, ", ") *}');
  const helped = body(text, { scope: withTags, jsonHelper: true })[0];
  expect(helped?.message).not.toContain('Templates may use json(value)');
  expect(fix(text, helped, 1)).toBe('Tags: {* json(entity.tags) *}');
  for (const index of [0, 1])
    expect(body(fix(text, helped, index), { scope: withTags, jsonHelper: true })).toEqual([]);
});

test('a list that may be missing is joined only where it is one', () => {
  const sparse = toScope([{ entity: { tags: ['a'] } }, { entity: { tags: null } }, { entity: {} }]);
  const text = '{* entity.tags *}';
  const [found] = body(text, { scope: sparse });
  const fixed = fix(text, found);
  expect(fixed).toBe(
    '{* type(entity.tags) == "table" and table.concat(entity.tags, ", ") or "" *}',
  );
  expect(body(fixed, { scope: sparse })).toEqual([]);
});

test('JSON for a whole string of a body replaces its quotes too', () => {
  const text = '{"tags": "{* entity.tags *}"}';
  const [found] = body(text, { scope: withTags, jsonHelper: true });
  expect(fix(text, found, 1)).toBe('{"tags": {* json(entity.tags) *}}');
});

test('an object, or a list of objects, cannot be joined', () => {
  const text = '{"c": "{{ entity.config }}"}';
  const [found] = payload(text, { scope: withTags, jsonHelper: true });
  expect(found?.message).toContain('entity.config is an object');
  expect(found?.fixes.map(({ title }) => title)).toEqual(['Write {* json(entity.config) *}']);
  expect(payload(text, { scope: withTags })[0]?.fixes).toEqual([]);
  expect(codes(payload('{"c": "{* entity.config.a *}"}', { scope: withTags }))).toEqual([]);
});

test('the argument of a call is not a test for null', () => {
  expect(codes(body('{{ tostring(entity.custom_id) }}'))).toEqual([]);
});

test('null is true: a test of what may be null is warned about', () => {
  const text = '{% if entity.custom_id then %}x{% end %}';
  const [diagnostic] = body(text);
  expect(diagnostic?.code).toBe('null-truthy');
  expect(diagnostic?.message).toContain('null in 33 %');
  expect(fix(text, diagnostic)).toBe(
    '{% if (entity.custom_id and type(entity.custom_id) ~= "userdata") then %}x{% end %}',
  );
  const strict = body(text, { profile: 'strict' })[0];
  expect(fix(text, strict)).toContain('entity.custom_id ~= ngx.null');
});

test('escaping for HTML in a payload is warned about, with the unescaped tag as the way out', () => {
  const text = '{"text": "Hi {{ entity.username }}"}';
  const [diagnostic] = payload(text);
  expect(diagnostic?.code).toBe('html-escape');
  expect(diagnostic?.message).toContain('/ becomes &#47;');
  expect(fix(text, diagnostic)).toBe('{"text": "Hi {* entity.username *}"}');
});

test('what needs no escaping is left alone', () => {
  expect(payload('{"a": "{{ operation }}", "b": "{{ entity.type }}"}')).toEqual([]);
  expect(codes(body('<b>{{ entity.username }}</b>'))).toEqual([]);
});

test('a fix in a payload is written as JSON', () => {
  const text = '{"a": "{{ entity[\\"username\\"] }}"}';
  expect(JSON.parse(fix(text, payload(text)[0]))).toEqual({ a: '{* entity["username"] *}' });
});

test('a body that a quote would break is warned about, and escaped without any helper', () => {
  const text = '{"text": "Hi {* entity.username *}"}';
  const [diagnostic] = body(text);
  expect(diagnostic?.code).toBe('json-break');
  const fixed = fix(text, diagnostic);
  expect(body(fixed)).toEqual([]);
});

test('with the helper a whole string of a body becomes JSON', () => {
  const text = '{"text": "{{ entity.username }}"}';
  const [diagnostic] = body(text, { jsonHelper: true });
  expect(fix(text, diagnostic)).toBe('{"text": {*json(entity.username)*}}');
  expect(body(fix(text, diagnostic), { jsonHelper: true })).toEqual([]);
});

test('the three braces of Mustache are explained', () => {
  const text = 'a {{{ entity.username }}} b';
  const diagnostic = body(text).find(({ code }) => code === 'triple-brace');
  expect(fix(text, diagnostic)).toBe('a {* entity.username *} b');
});

const returnsNot = (code: string) =>
  lua(handler(code)).filter(({ code: each }) => each === 'return-not-true');

test('a return that is certainly not true is marked: the delivery would fail', () => {
  for (const [value, kind] of [
    ['{ ok = true }', 'a table'],
    ['"done"', 'a string'],
    ['1', 'a number'],
    ['nil', 'nil'],
    ['false', 'false'],
    ['', 'nothing'],
    ['"a" .. data.operation', 'a string'],
  ] as const) {
    const code = `return ${value}`.trimEnd();
    const text = handler(code);
    const [found] = returnsNot(code);
    expect(found).toMatchObject({ severity: 'warning' });
    expect(found?.message).toContain(`returns ${kind}`);
    expect(marked(text, found)).toBe(code);
    expect(fix(text, found)).toBe(handler('return true'));
  }
});

test('a local that is only ever a table is known not to be true', () => {
  const code = 'local t = { a = 1 }\nt.b = 2\nreturn t';
  expect(marked(handler(code), returnsNot(code)[0])).toBe('return t');
  expect(returnsNot('local t = {}\nt = true\nreturn t')).toEqual([]);
  expect(returnsNot('local t = {}\nlocal f = function () t = true end\nf()\nreturn t')).toEqual([]);
});

test('a function that can end without a return is marked at its end', () => {
  const text = handler('if data.operation == "create" then return true end');
  const [found] = lua(text);
  expect(found?.code).toBe('return-not-true');
  expect(marked(text, found)).toBe('end');
  expect(returnsNot('if data.operation then return true else error("no") end')).toEqual([]);
  expect(lua(fix(text, found))).toEqual([]);
});

test('returns that may be true, and those of inner functions, are left alone', () => {
  for (const code of [
    'return data.operation == "create"',
    'return data.operation and true',
    'local f = function () return {} end\nreturn f() ~= nil',
    'return true, "more"',
    'return tostring(data.operation)',
  ])
    expect(returnsNot(code)).toEqual([]);
});

test('only the last function of a lambda decides', () => {
  expect(lua(handler('return {}'), { isDecisive: false })).toEqual([]);
});

const restricted = (diagnostics: EditorDiagnostic[]) =>
  diagnostics.filter(({ code }) => code === 'restricted');

test('what the profile does not give is marked, and who gives it is told', () => {
  const text = handler('local t = "é😀"\nprint(t)\nreturn bit.band(1, 2)');
  const [first, second] = restricted(lua(text));
  expect(marked(text, first)).toBe('print');
  expect(first).toMatchObject({ severity: 'warning' });
  expect(first?.message).toContain('nil in the profile sandbox. strict and lax have it');
  expect(marked(text, second)).toBe('bit');
  expect(restricted(lua(text, { profile: 'strict' }))).toEqual([]);
});

test('fields, modules and writes that no profile gives are marked, with what to do', () => {
  const text = handler(
    'os.execute("x")\nstring.trim = 1\nlocal http = require("resty.http")\nreturn io.open("x")',
  );
  const found = restricted(lua(text, { profile: 'lax' }));
  expect(found.map((diagnostic) => marked(text, diagnostic))).toEqual([
    'os.execute',
    'string.trim',
    'require',
    'io',
  ]);
  expect(found.map(({ message }) => message).join()).toMatch(
    /no access to processes.*Use a local instead.*no such module.*no access to files/,
  );
});

test('a global of no library is told to be none, and where the event has a field of its name', () => {
  const [own, ofEvent] = restricted(lua(handler('count = count or 1\nreturn cuont, operation')));
  expect(own?.message).toContain('No global is called cuont');
  expect(ofEvent?.message).toContain('such as data.operation');
});

test('templates are restricted what templates are not given, whatever functions may see', () => {
  const text = '{"a": "\\"é {* os.getenv(\\"HOME\\") *}{* ngx.time() *}"}';
  const found = restricted(payload(text));
  expect(found.map((diagnostic) => marked(text, diagnostic))).toEqual(['os.getenv']);
  expect(codes(payload(text))).toEqual(['restricted']);
  expect(codes(body('{% setmetatable({}, {}) %}{{ io.open("x") }}'))).toEqual(['restricted']);
  const named = toScope([{ io: { open: 'x' } }]);
  expect(restricted(body('{{ io.open }}', { scope: named }))).toEqual([]);
});

test('places are right behind letters of several units', () => {
  const text = 'é😀 {{ entity.usernme }}';
  expect(marked(text, body(text)[0])).toBe('usernme');
});

test('any text is survived', () => {
  for (const text of [
    '{{',
    '{{ "',
    '{% [[ %}',
    '"\\',
    '{"a": "\\u12',
    'end end end',
    'if if (((',
    '\0',
  ])
    for (const language of [
      'resty-template',
      'resty-template-json',
      'lua',
      'json',
      'text',
    ] as const)
      expect(Array.isArray(diagnose(text, { language, scope }))).toBe(true);
});
