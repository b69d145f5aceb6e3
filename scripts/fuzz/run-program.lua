-- Runs programs from stdin, each preceded by a line with its length, and prints each result on a line.
local function quote(value)
  local text = tostring(value):gsub('0x%x%x%x%x%x%x+', 'ADDR'):gsub('builtin#%d+', 'ADDR')
  return (text:gsub('[^ -~]', function(byte) return '\\' .. byte:byte() end))
end

local function show(...)
  local out = {}
  for i = 1, select('#', ...) do
    local value = select(i, ...)
    out[i] = type(value) .. ':' .. quote(value)
  end
  return table.concat(out, ' ')
end

local real = { debug = debug, pcall = pcall, setmetatable = setmetatable }
local NAMES = {
  'assert', 'bit', 'coroutine', 'error', 'getmetatable', 'ipairs', 'math', 'next', 'pairs', 'pcall',
  'rawequal', 'rawget', 'rawset', 'select', 'setmetatable', 'string', 'table', 'tonumber', 'tostring',
  'type', 'unpack', 'xpcall',
}

local function format_result(...)
  if ... then return 'OK ' .. show(select(2, ...)) end
  return 'ERR ' .. show((select(2, ...)))
end

for line in io.lines() do
  local source = io.read(tonumber(line))
  local program, fault = loadstring(source, '=lambda')
  local result
  if not program then
    result = 'SYN ' .. quote(fault)
  else
    local environment = {}
    for _, name in ipairs(NAMES) do environment[name] = _G[name] end
    setfenv(program, environment)
    result = format_result(real.pcall(program))
  end
  io.write(result:gsub('%s+$', ''), '\n')
  io.flush()
end
