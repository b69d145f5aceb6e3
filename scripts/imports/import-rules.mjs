// Which room may import which (docs/architecture.md, "Rings"). `rooms`: the folders it may import
// beside itself. `packages`: the only ones it may import; null for any.

const domain = [
  'lib/fields',
  'lib/http',
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

export const rules = [
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
    room: 'lib/http',
    rooms: [],
    packages: [],
    say: 'lib/http knows requests and responses only: what knows a resource belongs to its transport',
  },
  {
    room: 'lib/receiver',
    rooms: ['lib/fields', 'lib/event-hooks', 'lib/http'],
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
    rooms: [...domain, 'lib/config'],
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
