import { describe, expect, test } from 'vitest';
import { toScriptProfile } from './script-profile';

describe('untrusted_lua', () => {
  test('follows the gateway version until it is set; off runs no function [7-untrusted-lua]', () => {
    expect(toScriptProfile('default', '3.4')).toBe('sandbox');
    expect(toScriptProfile('default', '3.14')).toBe('strict');
    for (const compatibility of ['3.4', '3.14'] as const) {
      for (const set of ['sandbox', 'strict', 'lax'] as const)
        expect(toScriptProfile(set, compatibility)).toBe(set);
      expect(toScriptProfile('off', compatibility)).toBeNull();
    }
  });
});
