import { makeCall } from './calls';
import { find, inner, inParens, type Kind, type Scope } from './scope';
import { makeText, quoteLua } from './strings';

const NUMBERS = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '7',
  '10',
  '0.5',
  '-0.25',
  '1e15',
  '1e14',
  '123456789012345',
  '2^53',
  '1e300',
  '-0',
  '1/0',
  '-1/0',
  '0/0',
  '0x10',
  '255',
  '65535',
  '2147483647',
  '2147483648',
  '4294967296',
  '1e-5',
  '3.14159265358979',
  '100',
  '.1',
  '1e100',
] as const;

/** Makes an expression of a kind; sometimes of another kind, so that errors are compared too. */
export function makeExpression(scope: Scope, kind: Kind): string {
  const { random } = scope;
  if (random.chance(0.015)) return makeWild(scope);
  if (scope.depth <= 0) return makeLeaf(scope, kind);
  if (random.chance(0.3)) return makeLeaf(scope, kind);
  const next = inner(scope);
  switch (kind) {
    case 'number':
      return makeNumber(next);
    case 'string':
      return makeString(next);
    case 'boolean':
      return makeBoolean(next);
    case 'list':
      return makeList(next);
    case 'record':
      return makeRecord(next);
    case 'function':
      return makeLeaf(scope, 'function');
    default:
      return makeExpression(scope, random.pick(['number', 'string', 'boolean', 'list']));
  }
}

export function makeLeaf(scope: Scope, kind: Kind): string {
  const { random } = scope;
  const known = random.chance(0.75) ? find(scope, kind) : undefined;
  if (known) return known;
  switch (kind) {
    case 'number':
      return random.chance(0.5) ? `${random.below(20)}` : `(${random.pick(NUMBERS)})`;
    case 'string':
      return random.chance(0.3)
        ? random.pick(['"abc"', '"10"', '"0x1F"', '" 5 "', '"1e3"', '""', '"hello world"'])
        : quoteLua(makeText(random));
    case 'boolean':
      return random.pick(['true', 'false']);
    case 'list':
      return `{${Array.from({ length: random.below(5) }, () => random.below(50)).join(', ')}}`;
    case 'record':
      return `{a = ${random.below(9)}, b = "x${random.below(9)}", n = ${random.pick(NUMBERS)}}`;
    case 'function':
      return 'function(p, q) return p end';
    default:
      return random.pick(['nil', 'true', 'false', '1', '"s"', '{}']);
  }
}

function makeWild(scope: Scope): string {
  const { random } = scope;
  const any = scope.variables[random.below(scope.variables.length)]?.name;
  return random.pick([
    'nil',
    'true',
    '{}',
    '"w"',
    '12',
    any ?? 'nil',
    any ?? 'missing',
    'tostring',
  ]);
}

function makeNumber(scope: Scope): string {
  const { random } = scope;
  const number = () => makeExpression(scope, 'number');
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return `(${number()} ${random.pick(['+', '-', '*', '/', '%'])} ${number()})`;
    case 3:
      return `(-${number()})`;
    case 4:
      return `#${inParens(scope, random.pick(['string', 'list']))}`;
    case 5:
      return `(${makeExpression(scope, 'boolean')} and ${number()} or ${number()})`;
    case 6:
      return `(${number()} ^ ${random.pick(['2', '0.5', '3', '-1', '0'])})`;
    default:
      return makeCall(scope, 'number');
  }
}

function makeString(scope: Scope): string {
  const { random } = scope;
  switch (random.below(6)) {
    case 0:
    case 1:
      return `(${makeExpression(scope, 'string')} .. ${makeExpression(scope, random.pick(['string', 'number']))})`;
    case 2:
      return `(${makeExpression(scope, 'boolean')} and ${makeExpression(scope, 'string')} or ${makeExpression(scope, 'string')})`;
    default:
      return makeCall(scope, 'string');
  }
}

function makeBoolean(scope: Scope): string {
  const { random } = scope;
  const kind = random.pick(['number', 'string'] as const);
  switch (random.below(6)) {
    case 0:
    case 1:
      return `(${makeExpression(scope, kind)} ${random.pick(['<', '<=', '>', '>='])} ${makeExpression(scope, kind)})`;
    case 2:
      return `(${makeExpression(scope, 'any')} ${random.pick(['==', '~='])} ${makeExpression(scope, 'any')})`;
    case 3:
      return `(not ${makeExpression(scope, 'any')})`;
    case 4:
      return `(${makeExpression(scope, 'boolean')} ${random.pick(['and', 'or'])} ${makeExpression(scope, 'boolean')})`;
    default:
      return makeCall(scope, 'boolean');
  }
}

function makeList(scope: Scope): string {
  const { random } = scope;
  if (random.chance(0.25)) return makeCall(scope, 'list');
  const kind = random.pick(['number', 'string'] as const);
  const items = Array.from(
    { length: random.below(5) },
    () => `(${makeExpression(scope, kind)} or 0)`,
  );
  return `{${items.join(', ')}}`;
}

function makeRecord(scope: Scope): string {
  const { random } = scope;
  const events = [
    '__add',
    '__sub',
    '__mul',
    '__concat',
    '__unm',
    '__call',
    '__index',
    '__eq',
    '__lt',
    '__le',
  ] as const;
  if (random.chance(0.3)) {
    const event = random.pick(events);
    const left = makeExpression(scope, 'number');
    const body = `function(l, r) return ${random.chance(0.5) ? 'type(l) .. type(r)' : left} end`;
    const tostring = random.chance(0.3) ? ', __tostring = function(s) return "shown" end' : '';
    return `setmetatable({a = ${makeExpression(scope, 'number')}}, {${event} = ${body}${tostring}})`;
  }
  return `{a = ${makeExpression(scope, 'number')}, b = ${makeExpression(scope, 'string')}, c = ${makeExpression(scope, 'list')}, [${makeExpression(scope, 'string')}] = ${makeExpression(scope, 'boolean')}}`;
}
