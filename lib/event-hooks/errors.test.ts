import { describe, expect, it, vi } from 'vitest';
import { conflict, DomainError, notFound } from './errors';

describe('a domain error', () => {
  it('is known by another copy of its module, as bundles hold them', async () => {
    vi.resetModules();
    const copy = await import('./errors');
    expect(copy.DomainError).not.toBe(DomainError);
    expect(conflict('a') instanceof copy.DomainError).toBe(true);
    expect(copy.notFound('a') instanceof DomainError).toBe(true);
  });

  it('is not any error with a code or a name of ours alone', () => {
    expect(Object.assign(new Error('x'), { code: 6 }) instanceof DomainError).toBe(false);
    expect(Object.assign(new Error('x'), { name: 'not found' }) instanceof DomainError).toBe(false);
    expect({ name: 'not found', code: 6 } instanceof DomainError).toBe(false);
    expect(notFound('a') instanceof DomainError).toBe(true);
  });
});
