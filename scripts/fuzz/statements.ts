import { makeExpression, makeLeaf } from './expressions';
import { find, freshName, inner, type Kind, type Scope } from './scope';
import { makePattern, quoteLua } from './strings';

const indent = (lines: readonly string[]): string[] => lines.map((line) => ` ${line}`);
const block = (head: string, body: readonly string[], end = 'end'): string[] => [
  head,
  ...indent(body),
  end,
];

export function makeBlock(scope: Scope, most: number): string[] {
  const lines: string[] = [];
  for (let left = 1 + scope.random.below(most); left > 0; left--)
    lines.push(...makeStatement(scope));
  return lines;
}

function declare(scope: Scope, kind: Kind, value: string): string {
  const name = freshName(scope, kind[0] ?? 'v');
  scope.variables.push({ name, kind });
  return `local ${name} = ${value}`;
}

const KINDS = ['number', 'number', 'string', 'string', 'boolean', 'list', 'record'] as const;

function makeStatement(scope: Scope): string[] {
  const { random } = scope;
  const simple = scope.depth <= 0 || random.chance(0.5);
  if (simple) return makeSimple(scope);
  const body = (changes: Partial<Scope> = {}) => makeBlock(inner(scope, changes), 3);
  switch (random.below(11)) {
    case 0: {
      const head = `if ${makeExpression(scope, 'boolean')} then`;
      const other = random.chance(0.5) ? ['else', ...indent(body())] : [];
      return [head, ...indent(body()), ...other, 'end'];
    }
    case 1:
    case 2:
      return makeNumericFor(scope);
    case 3: {
      const counter = freshName(scope, 'w');
      const rest = [`${counter} = ${counter} + 1`, ...body({ inLoop: true })];
      const more = `${counter} < ${random.below(5)}`;
      return random.chance(0.5)
        ? [`local ${counter} = 0`, ...block(`while ${more} do`, rest)]
        : [`local ${counter} = 0`, ...block('repeat', rest, `until not (${more})`)];
    }
    case 4: {
      const item = freshName(scope, 'item');
      const variables: Scope['variables'] = [...scope.variables, { name: item, kind: 'any' }];
      const head = `for _, ${item} in ipairs(${makeExpression(scope, 'list')}) do`;
      return block(head, body({ inLoop: true, variables }));
    }
    case 5:
      return block('do', body());
    case 6:
      return makeProtected(scope);
    case 7:
      return makeFunction(scope);
    case 8:
      return makeCoroutine(scope);
    case 9: {
      const known = find(scope, 'string', true);
      const text = known ? { name: known, lines: [] } : declareText(scope);
      const each = freshName(scope, 'm');
      const head = `for ${each} in (${makeExpression(scope, 'string')}):gmatch(${quoteLua(makePattern(random))}) do`;
      return [
        ...text.lines,
        ...block(head, [`${text.name} = (${text.name} .. show(${each})):sub(1, 40)`]),
      ];
    }
    default:
      return makeMethods(scope);
  }
}

const declareText = (scope: Scope) => {
  const line = declare(scope, 'string', '"t"');
  return { name: scope.variables.at(-1)?.name ?? '', lines: [line] };
};

function makeSimple(scope: Scope): string[] {
  const { random } = scope;
  const kind = random.pick(KINDS);
  switch (random.below(9)) {
    case 0:
    case 1:
      return [declare(scope, kind, makeExpression(scope, kind))];
    case 2:
    case 3: {
      const name = find(scope, kind, true);
      return name ? [`${name} = ${makeExpression(scope, kind)}`] : [];
    }
    case 4: {
      const list = find(scope, 'list');
      return list ? [`${list}[#${list} + 1] = ${makeExpression(scope, 'number')}`] : [];
    }
    case 5: {
      const record = find(scope, 'record');
      const key = random.pick(['a', 'b', 'k']);
      return record
        ? [`${record}.${key} = ${makeExpression(scope, random.pick(['number', 'string']))}`]
        : [];
    }
    case 6: {
      const one = find(scope, 'number', true);
      const two = find(scope, 'string', true);
      return one && two
        ? [
            `${one}, ${two} = ${makeExpression(scope, 'number')}, ${makeExpression(scope, 'string')}`,
          ]
        : [];
    }
    case 7: {
      const list = find(scope, 'list');
      if (!list) return [];
      return [
        random.pick([
          `table.insert(${list}, ${makeExpression(scope, 'number')})`,
          `table.insert(${list}, 1, ${makeExpression(scope, 'number')})`,
          `table.remove(${list})`,
          `table.remove(${list}, 1)`,
        ]),
      ];
    }
    default:
      if (scope.inLoop && random.chance(0.4))
        return [`if ${makeExpression(scope, 'boolean')} then break end`];
      return [`glob${random.below(3)} = ${makeExpression(scope, 'any')}`];
  }
}

function makeNumericFor(scope: Scope): string[] {
  const { random } = scope;
  const each = freshName(scope, 'i');
  const variables: Scope['variables'] = [
    ...scope.variables,
    { name: each, kind: 'number', fixed: true },
  ];
  const range = random.pick(['1, 3', '3, 1, -1', '0, 1, 0.25', '-2, 2', '1, 0', '5, 9, 3']);
  const body = makeBlock(inner(scope, { inLoop: true, variables }), 3);
  const label = freshName(scope, 'next');
  const skip = random.chance(0.3);
  const all = skip
    ? [`do if ${each} % 2 == 1 then goto ${label} end end`, ...block('do', body), `::${label}::`]
    : body;
  return block(`for ${each} = ${range} do`, all);
}

function makeProtected(scope: Scope): string[] {
  const { random } = scope;
  const ok = freshName(scope, 'ok');
  const result = freshName(scope, 'r');
  const body = makeBlock(inner(scope, { inLoop: false }), 3);
  const end = random.chance(0.4)
    ? [
        `error(${makeExpression(scope, random.pick(['string', 'number']))}${random.chance(0.3) ? `, ${random.below(3)}` : ''})`,
      ]
    : [`return ${makeExpression(scope, 'any')}`];
  const lines = random.chance(0.7)
    ? block(`local ${ok}, ${result} = pcall(function()`, [...body, ...end], 'end)')
    : block(
        `local ${ok}, ${result} = xpcall(function()`,
        [...body, ...end],
        'end, function(m) return "handled " .. show(m) end)',
      );
  scope.variables.push({ name: ok, kind: 'boolean' }, { name: result, kind: 'any' });
  return lines;
}

function makeFunction(scope: Scope): string[] {
  const { random } = scope;
  const name = freshName(scope, 'f');
  const [a, b] = [freshName(scope, 'p'), freshName(scope, 'p')];
  const vararg = random.chance(0.3);
  const variables: Scope['variables'] = [
    ...scope.variables,
    { name: a, kind: 'number' },
    { name: b, kind: 'any' },
  ];
  const own = inner(scope, { variables, inLoop: false });
  const body = makeBlock(own, 3);
  const answer = vararg ? `select("#", ...)` : makeExpression(own, 'number');
  const lines = block(`local function ${name}(${a}, ${vararg ? '...' : b})`, [
    ...(vararg ? [`local ${b} = ...`] : []),
    ...body,
    `return ${answer}`,
  ]);
  scope.variables.push({ name, kind: 'function', fixed: true });
  return lines;
}

function makeCoroutine(scope: Scope): string[] {
  const { random } = scope;
  const co = freshName(scope, 'co');
  const [ok, first] = [freshName(scope, 'ok'), freshName(scope, 'y')];
  const body = makeBlock(inner(scope, { inLoop: false }), 2);
  const inside = random.chance(0.4)
    ? [`pcall(function() coroutine.yield(${makeExpression(scope, 'any')}) end)`]
    : [`coroutine.yield(${makeExpression(scope, 'any')})`];
  scope.variables.push({ name: ok, kind: 'boolean' }, { name: first, kind: 'any' });
  return [
    ...block(
      `local ${co} = coroutine.create(function(...)`,
      [...inside, ...body, `return ${makeLeaf(scope, 'any')}`],
      'end)',
    ),
    `local ${ok}, ${first} = coroutine.resume(${co})`,
    `${ok}, ${first} = coroutine.resume(${co}, ${makeLeaf(scope, 'number')})`,
    `glob0 = coroutine.status(${co})`,
  ];
}

function makeMethods(scope: Scope): string[] {
  const { random } = scope;
  const name = freshName(scope, 'obj');
  const made = freshName(scope, 'n');
  const lines = [
    `local ${name} = {total = ${makeExpression(scope, 'number')}}`,
    `${name}.__index = ${name}`,
    `function ${name}:add(by) self.total = self.total + by return self end`,
    `local ${made} = setmetatable({}, ${name}):add(${makeExpression(scope, 'number')})${random.chance(0.5) ? ':add(1)' : ''}.total`,
  ];
  scope.variables.push({ name: made, kind: 'number' }, { name, kind: 'record', fixed: true });
  return lines;
}
