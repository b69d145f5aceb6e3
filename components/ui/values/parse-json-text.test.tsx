import { expect, test } from 'vitest';
import { countNodes, parseJsonText, toPrettyText } from './parse-json-text';

const pretty = (text: string) => {
  const node = parseJsonText(text);
  return node === null ? null : toPrettyText(node);
};

test('layout is all that changes: values keep their own characters', () => {
  const text = '{"id":12345678901234567890,"rate":1.0e+2,"name":"a\\u00e9\\"{,}","deep":[1,[],{}]}';
  expect(pretty(text)).toBe(
    [
      '{',
      '  "id": 12345678901234567890,',
      '  "rate": 1.0e+2,',
      '  "name": "a\\u00e9\\"{,}",',
      '  "deep": [',
      '    1,',
      '    [],',
      '    {}',
      '  ]',
      '}',
    ].join('\n'),
  );
});

test('a repeated key is shown as often as it was sent', () => {
  expect(pretty('{"a":1,"a":2}')).toBe('{\n  "a": 1,\n  "a": 2\n}');
});

test('a key that looks like a value stays a key', () => {
  expect(pretty('{"true":null,"":"x"}')).toBe('{\n  "true": null,\n  "": "x"\n}');
});

test('single values are JSON too', () => {
  expect([pretty('null'), pretty('-0.5'), pretty('"x"')]).toEqual(['null', '-0.5', '"x"']);
});

test('what is not JSON is not laid out', () => {
  expect(['', '<html>', '{"a":', 'a=1&b=2', '{"a":1}x'].map(parseJsonText)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('nesting beyond what a screen can show is left raw', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(parseJsonText(nested(64))).not.toBe(null);
  expect(parseJsonText(nested(65))).toBe(null);
  expect(parseJsonText(nested(100_000))).toBe(null);
});

test('values are counted with what holds them', () => {
  const node = parseJsonText('{"a":[1,2],"b":{}}');
  expect(node && countNodes(node)).toBe(5);
});
