import { makeExpression } from './expressions';
import type { Random } from './random';
import { type Scope, SHOWN } from './scope';
import { makeBlock } from './statements';

// Addresses are neither compared nor measured.
const SHOW =
  'local function show(v) local t = type(v) return (t == "table" or t == "function") and t or tostring(v) end';

/**
 * Makes a random program that terminates, usually without an error. The same random source makes
 * the same program.
 */
export function makeProgram(random: Random): string {
  const scope: Scope = {
    random,
    variables: [],
    depth: 3,
    inLoop: false,
    counter: { names: 0 },
    express: makeExpression,
  };
  // The errors of a short program are readable.
  const lines = makeBlock(scope, random.chance(0.5) ? 3 : 8);
  const shown = scope.variables
    .filter(({ kind }) => SHOWN.includes(kind) || kind === 'any')
    .map(({ name }) => name);
  const lists = scope.variables
    .filter(({ kind }) => kind === 'list')
    .map(({ name }) => `#${name}, ${name}[1], ${name}[#${name}]`);
  const answers = [...shown, ...lists, makeExpression(scope, 'any'), 'glob0, glob1, glob2'];
  return [SHOW, ...lines, `return ${answers.slice(-40).join(', ')}`].join('\n');
}
