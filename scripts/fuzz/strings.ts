import type { Random } from './random';

const LETTERS = 'abxyzAZ019 _-%.,;:(){}[]+*?^$/\\"\'\n\t\0\x80\xff';

/** A short string with many of the bytes that need special treatment. */
export function makeText(random: Random, longest = 8): string {
  let text = '';
  for (let left = random.below(longest + 1); left > 0; left--)
    text += LETTERS[random.below(LETTERS.length)] ?? '';
  return text;
}

/** A string as a Lua literal. */
export const quoteLua = (text: string): string =>
  `"${text.replace(/[^ !#-[\]-~]/g, (byte) => `\\${`${byte.charCodeAt(0)}`.padStart(3, '0')}`)}"`;

/** A pattern, occasionally malformed. */
export function makePattern(random: Random): string {
  let pattern = random.chance(0.15) ? '^' : '';
  let open = 0;
  for (let left = 1 + random.below(5); left > 0; left--) {
    if (random.chance(0.15)) {
      pattern += random.chance(0.2) ? '()' : '(';
      if (pattern.endsWith('(')) open++;
    }
    pattern += makeItem(random);
    if (random.chance(0.4)) pattern += random.pick(['*', '+', '-', '?']);
    if (open > 0 && random.chance(0.4)) {
      pattern += ')';
      open--;
    }
  }
  if (!random.chance(0.04)) pattern += ')'.repeat(open);
  if (random.chance(0.15)) pattern += '$';
  return random.chance(0.03) ? pattern.slice(0, -1) : pattern;
}

const CLASSES = ['a', 'c', 'd', 'l', 'p', 's', 'u', 'w', 'x', 'A', 'D', 'S', 'W', 'z'] as const;

function makeItem(random: Random): string {
  switch (random.below(9)) {
    case 0:
      return '.';
    case 1:
    case 2:
      return `%${random.pick(CLASSES)}`;
    case 3:
      return `[${random.chance(0.3) ? '^' : ''}${makeSet(random)}]`;
    case 4:
      return random.pick(['%(', '%.', '%%', '%]', '%b()', '%bxy', '%f[%w]', '%f[%A]', '%1', '%2']);
    default:
      return random.pick(['a', 'b', 'x', '1', ' ', ',', '-', 'Z', '\\0', ']']).replace('\\0', '\0');
  }
}

function makeSet(random: Random): string {
  let set = '';
  for (let left = 1 + random.below(3); left > 0; left--)
    set += random.pick([
      'a',
      'b-y',
      '0-9',
      '%d',
      '%s',
      '%w',
      '%]',
      '-',
      '^',
      ']',
      '.',
      'A-Z',
      '%-',
    ]);
  return set;
}

/** A format string with the given number of specifiers. */
export function makeFormat(random: Random, specs: readonly string[]): string {
  let format = '';
  for (const spec of specs) {
    format += random.pick(['', ' ', 'a', '%%', '-']);
    const flags = random.chance(0.4)
      ? random.pick(['-', '0', '+', ' ', '#', '-0', '+0', '# '])
      : '';
    const width = random.chance(0.4) ? `${random.below(25)}` : '';
    const precision = random.chance(0.4) ? `.${random.chance(0.2) ? '' : random.below(20)}` : '';
    format += `%${flags}${width}${spec === 'c' ? '' : precision}${spec}`;
  }
  return format;
}
