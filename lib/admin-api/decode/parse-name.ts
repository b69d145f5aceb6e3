import { HttpError } from '@/lib/http/http-error';

/** A step into a form value: a key, an array index, or the end of an array. */
export type Step = { kind: 'key' | 'index'; key: string } | { kind: 'append' };

const MAX_STEPS = 100;
const HEAD = /^[^.[\]]+/;
// A part after a dot, or a part in brackets, in which dots do not separate.
const PART = /\.([^.[\]]+)|\[([^[\]]*)\]/y;

const toStep = (plain: string | undefined, bracketed: string): Step => {
  if (plain !== undefined) return { kind: 'key', key: plain };
  if (bracketed === '') return { kind: 'append' };
  return { kind: /^\d{1,15}$/.test(bracketed) ? 'index' : 'key', key: bracketed };
};

/**
 * Parses the path in a form name: `config.headers[x.y]`, `a[]`, `a[1].b` (spec §2). A name that is not
 * well formed is a single key.
 */
export const parseName = (name: string): Step[] => {
  const whole: Step[] = [{ kind: 'key', key: name }];
  const [head] = HEAD.exec(name) ?? [];
  if (head === undefined) return whole;
  const steps: Step[] = [{ kind: 'key', key: head }];
  PART.lastIndex = head.length;
  while (PART.lastIndex < name.length) {
    const match = PART.exec(name);
    if (!match) return whole;
    steps.push(toStep(match[1], match[2] ?? ''));
    if (steps.length > MAX_STEPS) throw new HttpError(400, 'Argument name nested too deeply');
  }
  return steps;
};
