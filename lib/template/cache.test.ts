import { describe, expect, it } from 'vitest';
import { makeTemplateCache } from './cache';

describe('makeTemplateCache', () => {
  it('compiles a template once', () => {
    const cache = makeTemplateCache({ maxBytes: 100_000 });
    expect(cache.compile('{{ a }}')).toBe(cache.compile('{{ a }}'));
    expect(cache.compile('{{ (a }}')).toBe(cache.compile('{{ (a }}'));
    expect(cache.size.templates).toBe(2);
  });

  it('distinguishes templates by the extensions they are compiled with', () => {
    const cache = makeTemplateCache({ maxBytes: 100_000 });
    const plain = cache.compile('{{ json(a) }}');
    expect(cache.compile('{{ json(a) }}', { extensions: { json: true } })).not.toBe(plain);
    expect(cache.compile('{{ json(a) }}', { extensions: {} })).toBe(plain);
  });

  it('evicts the least recently used template', () => {
    const cache = makeTemplateCache({ maxBytes: 100_000 });
    const first = cache.compile('first');
    const second = cache.compile('second');
    cache.compile('first');
    cache.compile('third');
    cache.compile('fourth');
    expect(cache.compile('first')).toBe(first);
    expect(cache.compile('second')).not.toBe(second);
  });

  it('stays within its size limit, failures included', () => {
    const cache = makeTemplateCache({ maxBytes: 500_000 });
    for (let at = 0; at < 3_000; at++) {
      cache.compile(`{{ a${at} }}${at % 3 === 0 ? '{% if %}' : ''}`);
      expect(cache.size.bytes).toBeLessThanOrEqual(500_000);
    }
    expect(cache.size.templates).toBeGreaterThan(10);
  });

  it('does not store a template larger than the cache', () => {
    const cache = makeTemplateCache({ maxBytes: 60_000 });
    const small = cache.compile('small');
    cache.compile('x'.repeat(30_000));
    expect(cache.compile('small')).toBe(small);
  });
});
