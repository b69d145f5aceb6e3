import { scan } from '@/lib/template/scan';
import { writeLua } from '@/lib/template/write-lua';

// The gateway globals that the library reads, as in a timer, which is where hooks run.
const GATEWAY = `
local cjson = require 'cjson'
ngx = {
  null = cjson.null, print = io.write, var = {},
  get_phase = function() return 'timer' end,
  location = { capture = function() error 'not in a timer' end },
  config = { prefix = function() return '/' end },
}
`;

// Where LUA_PATH leads to no lua-resty-template: what its render does for each call once a template
// is compiled. Names are looked up in the context, then the template object, then the globals;
// output is escaped by gsub; the parts are concatenated.
const STAND_IN = `
local function makeStandIn(source)
  local null = cjson.null
  local entities = {
    ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;', ["'"] = '&#39;', ['/'] = '&#47;',
  }
  local template = {}
  function template.output(value)
    if value == nil or value == null then return '' end
    if type(value) == 'function' then return template.output(value()) end
    return tostring(value)
  end
  function template.escape(value)
    if type(value) == 'string' then return (value:gsub('[">/<\\'&]', entities)) end
    return template.output(value)
  end
  local lookup = {
    __index = function(environment, name)
      return environment.context[name] or environment.template[name] or _G[name]
    end,
  }
  local view = setfenv(assert(loadstring(source)), setmetatable({ template = template }, lookup))
  return { compile = function() return view end }
end
`;

// A sandbox as a gateway makes it for each function it loads: a table of its own for each library.
const SANDBOX = `
local base = {
  'assert', 'error', 'ipairs', 'next', 'pairs', 'pcall', 'select', 'tonumber', 'tostring', 'type',
  'unpack', 'xpcall', '_VERSION',
}
local libraries = {
  coroutine = { 'create', 'resume', 'running', 'status', 'wrap', 'yield' },
  math = {
    'abs', 'acos', 'asin', 'atan', 'atan2', 'ceil', 'cos', 'cosh', 'deg', 'exp', 'floor', 'fmod',
    'frexp', 'huge', 'ldexp', 'log', 'log10', 'max', 'min', 'modf', 'pi', 'pow', 'rad', 'random',
    'sin', 'sinh', 'sqrt', 'tan', 'tanh',
  },
  os = { 'clock', 'date', 'difftime', 'time' },
  string = {
    'byte', 'char', 'find', 'format', 'gmatch', 'gsub', 'len', 'lower', 'match', 'reverse', 'sub',
    'upper',
  },
  table = { 'insert', 'maxn', 'remove', 'sort', 'concat' },
}
local function environment()
  local made = {}
  for _, name in ipairs(base) do made[name] = _G[name] end
  for name, members in pairs(libraries) do
    local library = {}
    for _, member in ipairs(members) do library[member] = _G[name][member] end
    made[name] = library
  end
  made._G = made
  return made
end
`;

const long = (text: string): string => `[==[\n${text}]==]`;
const repeat = (expression: string): string =>
  `return function(count) local last for _ = 1, count do last = ${expression} end return last end`;

/** Returns which library renders templates on this side. */
export const LIBRARY_CHUNK = `${GATEWAY}
local found, template = pcall(require, 'resty.template')
return function() return found and 'lua-resty-template ' .. template._VERSION or 'a stand-in for lua-resty-template' end`;

/**
 * A template rendered by the library, from an event's JSON or from its table; it is compiled once and
 * then cached.
 */
export const templateChunk = (text: string, event: string, parsed = false): string =>
  [
    GATEWAY,
    STAND_IN,
    `local event, text = ${long(event)}, ${long(text)}`,
    `local source = ${long(writeLua(text, scan(text).segments, { json: false }).text)}`,
    `local found, template = pcall(require, 'resty.template')`,
    'if not found then template = makeStandIn(source) end',
    'local compile, decode = template.compile, cjson.decode',
    'local atHand = decode(event)',
    repeat(`compile(text, nil, true)(${parsed ? 'atHand' : 'decode(event)'})`),
  ].join('\n');

/** A function called with an event's JSON; loaded into a new sandbox each time, or kept. */
export const lambdaChunk = (code: string, event: string, fresh: boolean): string => {
  const load = 'setfenv(chunk, environment())()';
  return [
    `local decode = require('cjson').decode\nlocal event = ${long(event)}`,
    SANDBOX,
    `local chunk = assert(loadstring(${long(code)}))`,
    `local kept = ${load}`,
    `local function once()
      local ok, result = pcall(${fresh ? load : 'kept'}, decode(event), 'consumers:create', 'crud', 7)
      return result
    end`,
    repeat('once()'),
  ].join('\n');
};

export const programChunk = (code: string): string =>
  `local once = assert(loadstring(${long(code)}))()\n${repeat('once()')}`;

export const marshalChunk = (event: string): string =>
  `local decode = require('cjson').decode\nlocal event = ${long(event)}\n${repeat('#decode(event).entity.tags')}`;
