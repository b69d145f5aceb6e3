import { HttpError } from '@/lib/http/http-error';

/** A step into a form value: a key, the position in an array, or its end. */
export type Step = { kind: 'key' | 'index'; key: string } | { kind: 'append' };

const MAX_STEPS = 100;
const HEAD = /^[^.[\]]+/;
// A part after a dot, or a bracketed part, whose dots count for nothing.
const PART = /\.([^.[\]]+)|\[([^[\]]*)\]/y;

const toStep = (plain: string | undefined, bracketed: string): Step => {
  if (plain !== undefined) return { kind: 'key', key: plain };
  if (bracketed === '') return { kind: 'append' };
  return { kind: /^\d{1,15}$/.test(bracketed) ? 'index' : 'key', key: bracketed };
};

/**
 * The path a form name spells: `config.headers[x.y]`, `a[]`, `a[1].b` (spec §2). A name that is
 * not well formed is one key as it stands.
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
