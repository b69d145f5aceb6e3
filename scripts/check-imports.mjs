// Who may import whom (docs/architecture.md, "Rings"), checked on the resolved import graph.
// Type-only imports count too: a type of an outer ring is knowledge of the outer ring.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { listSourceFiles, root } from './source-files.mjs';

const domain = [
  'lib/fields',
  'lib/event-hooks',
  'lib/handlers',
  'lib/delivery',
  'lib/receiver',
  'lib/access',
  'lib/settings',
];
const transports = ['lib/admin-api', 'lib/api'];
const ring1 = [...domain, ...transports];
const ring2 = [
  'lib/db',
  'lib/net',
  'lib/sandbox',
  'lib/languages',
  'lib/auth',
  'lib/telemetry',
  'lib/config',
];
const pure = ['zod'];

// `rooms`: folders it may import beside itself. `packages`: null = any.
const rules = [
  {
    room: 'lib/lua',
    rooms: [],
    packages: [],
    say: 'lib/lua is a pure language core: pass what it needs as a value',
  },
  {
    room: 'lib/template',
    rooms: ['lib/lua'],
    packages: [],
    say: 'lib/template may only use lib/lua: pass what it needs as a value',
  },
  {
    room: 'lib/fields',
    rooms: [],
    packages: pure,
    say: 'lib/fields describes single fields: what knows a hook or a handler belongs to their rooms',
  },
  {
    room: 'lib/event-hooks',
    rooms: ['lib/fields', 'lib/handlers', 'lib/lua', 'lib/template'],
    packages: pure,
    say: 'declare a port in lib/event-hooks and let lib/server pass the implementation',
  },
  {
    room: 'lib/handlers',
    rooms: ['lib/fields', 'lib/template', 'lib/lua'],
    packages: pure,
    say: 'a handler knows its config and one event: take what it needs of a hook as an argument',
  },
  {
    room: 'lib/delivery',
    rooms: ['lib/fields', 'lib/event-hooks', 'lib/handlers'],
    packages: pure,
    say: 'declare a port in lib/delivery and let lib/engine hand the adapter in',
  },
  {
    room: 'lib/receiver',
    rooms: ['lib/fields', 'lib/event-hooks'],
    packages: pure,
    say: 'declare a port in lib/receiver and let lib/server hand the adapter in',
  },
  {
    room: 'lib/access',
    rooms: ['lib/fields', 'lib/event-hooks'],
    packages: pure,
    say: 'declare a port in lib/access and let lib/server hand the adapter in',
  },
  {
    room: 'lib/settings',
    rooms: ['lib/fields', 'lib/event-hooks', 'lib/handlers'],
    packages: pure,
    say: 'declare a port in lib/settings and let lib/server hand the adapter in',
  },
  {
    room: 'lib/admin-api',
    rooms: ring1,
    packages: pure,
    say: 'a transport decodes, calls a verb and encodes: move the rule into the verb',
  },
  {
    room: 'lib/api',
    rooms: ring1,
    packages: pure,
    say: 'a transport decodes, calls a verb and encodes: move the rule into the verb',
  },
  {
    room: 'lib/languages',
    rooms: [...domain, 'lib/sandbox', 'lib/net', 'lib/lua', 'lib/template'],
    packages: null,
    never: ['react', 'react-dom', 'next'],
    say: 'it hands the language cores to the sandbox, and knows neither database nor server',
  },
  {
    room: 'lib/telemetry',
    rooms: [...domain, 'lib/config', 'lib/sandbox'],
    packages: null,
    never: ['react', 'react-dom', 'next'],
    say: 'telemetry observes what the domain and the sandbox emit: take anything else as an argument',
  },
  {
    room: 'lib/auth',
    rooms: [...domain, 'lib/api', 'lib/config'],
    packages: null,
    never: ['react', 'react-dom', 'next'],
    say: 'authentication knows accounts and tokens, not routes: take it as an argument',
  },
  ...ring2.map((room) => ({
    room,
    rooms: [...domain, 'lib/config', 'lib/lua', 'lib/template'],
    packages: null,
    never: ['react', 'react-dom', 'next'],
    say: 'adapters know ports and types of the domain, not each other: take it as an argument',
  })),
  {
    room: 'lib/server',
    rooms: [...ring1, ...ring2],
    packages: null,
    say: 'composition may use all of lib but lib/client',
  },
  {
    room: 'lib/engine',
    rooms: [...ring1, ...ring2, 'lib/server'],
    packages: null,
    never: ['react', 'next'],
    say: 'the engine may use all of lib but lib/client',
  },
  {
    room: 'lib/console',
    rooms: ['lib/config'],
    packages: null,
    say: 'the console is what Next serves: this room only listens for it',
  },
  {
    room: 'lib/client',
    rooms: [...ring1, 'lib/lua', 'lib/template'],
    packages: null,
    say: 'the browser reaches the server through /api and server actions only',
  },
  {
    room: 'components/ui',
    rooms: [],
    packages: null,
    say: 'primitives know no domain words: pass text and values as props',
  },
  {
    room: 'components/editor',
    rooms: ['components/ui', 'lib/client', ...ring1, 'lib/lua', 'lib/template'],
    packages: null,
    say: 'the editor knows languages, not screens',
  },
  {
    room: 'components/exchange',
    rooms: ['components/ui', 'lib/client', ...ring1],
    packages: null,
    say: 'it shows requests and responses to any screen, and knows no screen',
  },
  {
    room: 'components',
    rooms: ['components/ui', 'components/editor', 'components/exchange', 'lib/client', ...ring1],
    packages: null,
    say: 'screens share through components/ui or lib/client, not each other',
  },
  {
    room: 'app',
    rooms: ['components', 'lib/server', 'lib/client', 'lib/event-hooks', 'lib/receiver', 'lib/api'],
    packages: null,
    say: 'app is a thin shell: take it from the container in lib/server',
  },
];

const isTest = (file) => /\.(test|suite)\.tsx?$/.test(file) || file.startsWith('lib/testing/');
const inside = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const roomOf = (file) => {
  const parts = file.split('/');
  if (parts[0] === 'app') return 'app';
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/');
};
const ruleOf = (file) =>
  rules.find((rule) => rule.room !== 'components' && inside(file, rule.room)) ??
  (file.startsWith('components/') ? rules.find((rule) => rule.room === 'components') : undefined);

function importsOf(file) {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const literal = (request) => request?.value;
  return [
    ...module.staticImports.map((entry) => literal(entry.moduleRequest)),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.map((each) => literal(each.moduleRequest)),
    ),
    ...module.dynamicImports.map((entry) => {
      const text = readFileSync(join(root, file), 'utf8').slice(
        entry.moduleRequest.start,
        entry.moduleRequest.end,
      );
      return /^['"](.*)['"]$/.exec(text)?.[1];
    }),
  ].filter((specifier) => specifier !== undefined);
}

function resolveLocal(from, specifier) {
  const base = specifier.startsWith('@/')
    ? join(root, specifier.slice(2))
    : specifier.startsWith('.')
      ? resolve(root, dirname(from), specifier)
      : null;
  if (base === null) return null;
  for (const end of ['', '.ts', '.tsx', '.mjs', '/index.ts', '/client.ts']) {
    const path = base + end;
    if (existsSync(path) && statSync(path).isFile()) return relative(root, path);
  }
  return relative(root, base);
}

const problems = [];
const graph = new Map();
for (const file of listSourceFiles(['lib', 'app', 'components'])) {
  const rule = ruleOf(file);
  const locals = [];
  for (const specifier of importsOf(file)) {
    const target = resolveLocal(file, specifier);
    if (target === null) {
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : specifier.split('/')[0];
      const refused =
        rule &&
        ((rule.packages !== null && !rule.packages.includes(name)) || rule.never?.includes(name));
      if (refused && !isTest(file)) problems.push(`${file} imports ${specifier}: ${rule.say}`);
      continue;
    }
    if (!isTest(file)) locals.push(target);
    if (isTest(file)) continue;
    if (inside(target, 'lib/testing'))
      problems.push(`${file} imports ${target}: only tests may use lib/testing`);
    else if (target.endsWith('.suite.ts'))
      problems.push(`${file} imports ${target}: suites are for tests`);
    else if (
      rule &&
      target !== 'package.json' &&
      roomOf(target) !== roomOf(file) &&
      !rule.rooms.some((room) => inside(target, room))
    )
      problems.push(`${file} imports ${target}: ${rule.say}`);
  }
  graph.set(file, locals);
}

const done = new Set();
function walk(file, path) {
  const at = path.indexOf(file);
  if (at >= 0) {
    problems.push(
      `cycle: ${[...path.slice(at), file].join(' → ')}: move what they share into a file of its own`,
    );
    return;
  }
  if (done.has(file)) return;
  for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
  done.add(file);
}
for (const file of graph.keys()) walk(file, []);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`imports: ${graph.size} files, no forbidden import, no cycle`);
