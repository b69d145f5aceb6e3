import { describe, expect, test } from 'vitest';
import { findPlatformProblem, getNativeFolder } from './native-folder';

describe('findPlatformProblem', () => {
  test.each([
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
  ])('finds none on %s %s', (platform, architecture) => {
    expect(findPlatformProblem(platform, architecture, () => false)).toBeNull();
  });

  test.each([
    ['win32', 'x64'],
    ['win32', 'arm64'],
    ['linux', 'riscv64'],
  ])('names the platform and DATABASE_URL on %s %s', (platform, architecture) => {
    const problem = findPlatformProblem(platform, architecture, () => false);
    expect(problem).toContain(`${platform} ${architecture}`);
    expect(problem).toContain('DATABASE_URL');
  });

  test('names musl and DATABASE_URL on Alpine', () => {
    const problem = findPlatformProblem('linux', 'x64', () => true);
    expect(problem).toMatch(/musl.*DATABASE_URL/);
  });
});

test('reports an installation without optional packages', () => {
  expect(() => getNativeFolder(['/'])).toThrow(
    /not installed.*optional dependencies.*DATABASE_URL/,
  );
});
