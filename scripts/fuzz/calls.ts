import { find, inParens, type Scope } from './scope';
import { makeFormat, makePattern, makeText, quoteLua } from './strings';

type Made = 'number' | 'string' | 'boolean' | 'list';

/**
 * Makes a call of a library function, or of one of the program's functions, that returns a kind.
 */
export function makeCall(scope: Scope, kind: Made): string {
  const own = scope.random.chance(0.15) ? find(scope, 'function') : undefined;
  if (own) return `${own}(${scope.express(scope, 'number')}, ${scope.express(scope, 'any')})`;
  switch (kind) {
    case 'number':
      return makeNumberCall(scope);
    case 'string':
      return makeStringCall(scope);
    case 'boolean':
      return `rawequal(${scope.express(scope, 'any')}, ${scope.express(scope, 'any')})`;
    default:
      return makeListCall(scope);
  }
}

function makeNumberCall(scope: Scope): string {
  const { random } = scope;
  const number = () => scope.express(scope, 'number');
  const text = () => scope.express(scope, 'string');
  switch (random.below(12)) {
    case 0:
      return `math.${random.pick(['floor', 'ceil', 'abs', 'sqrt'])}(${number()})`;
    case 1:
      return `math.${random.pick(['max', 'min', 'fmod'])}(${number()}, ${number()})`;
    case 2:
      return `(tonumber(${text()}) or ${number()})`;
    case 3:
      return `(tonumber(${text()}, ${random.pick(['2', '8', '10', '16', '36'])}) or ${number()})`;
    case 4:
      return `(${inParens(scope, 'string')}):len()`;
    case 5:
      return `(${inParens(scope, 'string')}:byte(${number()}) or 0)`;
    case 6:
      return `(${inParens(scope, 'string')}:find(${quoteLua(makePattern(random))}, ${random.pick(['1', '-1', '-2', '0'])}) or ${number()})`;
    case 7:
      return `select("#", ${scope.express(scope, 'any')}, ${scope.express(scope, 'any')})`;
    case 8:
      return `bit.${random.pick(['band', 'bor', 'bxor', 'lshift', 'rshift', 'arshift', 'rol', 'ror'])}(${number()}, ${number()})`;
    case 9:
      return `(${inParens(scope, 'list')}[${number()}] or ${number()})`;
    case 10:
      return `(${inParens(scope, 'record')}.${random.pick(['a', 'b', 'zz'])} or ${number()})`;
    default:
      return `bit.${random.pick(['bnot', 'tobit', 'bswap'])}(${number()})`;
  }
}

function makeStringCall(scope: Scope): string {
  const { random } = scope;
  const number = () => scope.express(scope, 'number');
  const text = () => scope.express(scope, 'string');
  const target = inParens(scope, 'string');
  switch (random.below(14)) {
    case 0:
      return `${target}:${random.pick(['upper', 'lower', 'reverse'])}()`;
    case 1:
      return `${target}:sub(${number()}, ${number()})`;
    case 2:
      return `${target}:rep(${random.below(4)}${random.chance(0.3) ? ', ","' : ''})`;
    case 3:
      return `show(${scope.express(scope, 'any')})`;
    case 4:
    case 5:
      return makeGsub(scope, target);
    case 6:
      return `(${target}:match(${quoteLua(makePattern(random))}) or ${text()})`;
    case 7:
    case 8:
      return makeFormatCall(scope);
    case 9:
      return `type(${scope.express(scope, 'any')})`;
    case 10:
      return `table.concat(${scope.express(scope, 'list')}, ${quoteLua(makeText(random, 2))})`;
    case 11:
      return `bit.tohex(${number()}, ${random.pick(['1', '4', '8', '-3'])})`;
    case 12:
      return `string.char(${random.below(256)}, ${random.below(256)})`;
    default:
      return `string.format("%q", ${text()})`;
  }
}

function makeGsub(scope: Scope, target: string): string {
  const { random } = scope;
  const pattern = quoteLua(makePattern(random));
  const limit = random.chance(0.2) ? `, ${random.below(4)}` : '';
  const replacement = random.pick([
    quoteLua(random.pick(['', 'x', '<%0>', '%1', '%%', '[%1%1]', '%2', 'a%'])),
    'function(a, b) return b or a end',
    'function(a) return nil end',
    '{a = "A", b = 1, x = false}',
  ]);
  return `(${target}:gsub(${pattern}, ${replacement}${limit}))`;
}

function makeFormatCall(scope: Scope): string {
  const { random } = scope;
  const specs = Array.from({ length: 1 + random.below(2) }, () =>
    random.pick(['d', 'i', 'u', 'x', 'X', 'o', 'c', 'e', 'E', 'f', 'g', 'G', 's', 'q', 'g', 'd']),
  );
  const args = specs.map((spec) => {
    if (spec === 's') return `show(${scope.express(scope, 'any')})`;
    if (spec === 'q') return scope.express(scope, 'string');
    return spec === 'c' ? `${random.below(256)}` : scope.express(scope, 'number');
  });
  return `string.format(${quoteLua(makeFormat(random, specs))}, ${args.join(', ')})`;
}

function makeListCall(scope: Scope): string {
  const { random } = scope;
  const list = scope.express(scope, 'list');
  switch (random.below(3)) {
    case 0:
      return `{unpack(${list})}`;
    case 1:
      return `{${inParens(scope, 'string')}:byte(1, ${random.below(5)})}`;
    default:
      return `(function(l) table.sort(l, function(x, y) return show(x) < show(y) end) return l end)(${list})`;
  }
}
