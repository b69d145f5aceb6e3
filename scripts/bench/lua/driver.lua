-- Reads commands from stdin and times what they name. A workload is a chunk that returns a function
-- of how often to repeat; the answer is the seconds that took and what the last repetition gave.
--   load <name> <bytes>\n<source>     answers: ok
--   time <name> <count>               answers: <seconds> <bytes>\n<result>
local ffi = require 'ffi'
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } moment;
  int clock_gettime(int clock, moment *now);
]]
local moment = ffi.new 'moment'
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) + tonumber(moment.nanoseconds) * 1e-9
end

io.stdout:setvbuf 'full'
local workloads = {}
for line in io.lines() do
  local verb, name, number = line:match '^(%S+) (%S+) (%d+)$'
  if verb == 'load' then
    workloads[name] = assert(loadstring(io.read(tonumber(number)), '=' .. name))()
    io.write 'ok\n'
  else
    collectgarbage 'step'
    local begun = now()
    local result = tostring(workloads[name](tonumber(number)))
    io.write(string.format('%.9f %d\n', now() - begun, #result), result, '\n')
  end
  io.flush()
end
