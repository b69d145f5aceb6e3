const MIN_LENGTH = 8;

/** Rates a password from 0 (too short) to 4 (strong), mostly by its length. */
export function ratePassword(password: string): 0 | 1 | 2 | 3 | 4 {
  if (password.length < MIN_LENGTH) return 0;
  const distinct = new Set(password.toLowerCase()).size;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) =>
    kind.test(password),
  ).length;
  const score = Math.min(password.length, distinct * 1.6) + kinds * 1.5;
  if (score < 12) return 1;
  if (score < 16) return 2;
  return score < 22 ? 3 : 4;
}
