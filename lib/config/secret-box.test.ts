import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeSecretBox, SecretBoxError } from './secret-box';

const box = makeSecretBox(randomBytes(32));

describe('makeSecretBox', () => {
  test.each(['', 'a signing secret', 'ключ 🔑', 'x'.repeat(10_000)])(
    'opens what it sealed',
    (text) => {
      expect(box.open(box.seal(text))).toBe(text);
    },
  );

  test('hides the value, and that two values are equal', () => {
    const sealed = box.seal('a signing secret');
    expect(sealed).not.toContain('secret');
    expect(sealed).not.toBe(box.seal('a signing secret'));
  });

  test('throws when the key differs', () => {
    const other = makeSecretBox(randomBytes(32));
    expect(() => other.open(box.seal('text'))).toThrow(/Restore HOOKLINE_SECRET/);
  });

  test('rejects a value that was changed, truncated or never sealed', () => {
    const sealed = box.seal('text');
    const end = sealed.at(-5) === 'A' ? 'B' : 'A';
    const changed = `${sealed.slice(0, -5)}${end}${sealed.slice(-4)}`;
    for (const bad of [changed, sealed.slice(0, 20), 'text', '']) {
      expect(() => box.open(bad), bad).toThrow(SecretBoxError);
    }
  });
});
