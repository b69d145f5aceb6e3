import { HttpError } from '../http-error';

/** A step into a form value: a key, the position in an array, or its end. */
export type Step = { kind: 'key' | 'index'; key: string } | { kind: 'append' };

const MAX_STEPS = 100;
// A plain part up to the next dot or bracket, or a bracketed part, whose dots count for nothing.
const PART = /\.?([^.[\]]+)|\[([^\]]*)\]/y;

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
  const steps: Step[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < name.length) {
    const match = PART.exec(name);
    if (!match) return [{ kind: 'key', key: name }];
    steps.push(toStep(match[1], match[2] ?? ''));
    if (steps.length > MAX_STEPS) throw new HttpError(400, 'Argument name nested too deeply');
  }
  return steps[0]?.kind === 'key' ? steps : [{ kind: 'key', key: name }];
};
