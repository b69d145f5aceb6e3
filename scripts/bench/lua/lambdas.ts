/** A few lines, as in Kong's guide to lambda hooks. */
export const SMALL = `return function(data, event, source, pid)
  local user = data.entity.username
  if data.operation ~= 'create' then return true end
  local line = 'on ' .. source .. '/' .. event .. ' by ' .. pid .. ': ' .. user:lower()
  return #line > 0
end`;

/** Twenty steps over one event: strings, lists, patterns, tables. */
export const STEPS = `local seen = {}
local function mask(text)
  return (text:gsub('^(.).*(@.*)$', '%1***%2'))
end
return function(data, event, source, pid)
  local entity = data.entity
  local name = entity.username
  local parts = {}
  for word in name:gmatch('%a+') do
    parts[#parts + 1] = word:sub(1, 1):upper() .. word:sub(2):lower()
  end
  local shown = table.concat(parts, ' ')
  local mail = mask(entity.email)
  local domain = entity.email:match('@(.+)$')
  local age = entity.updated_at - entity.created_at
  local labels = {}
  for i, tag in ipairs(entity.tags) do
    labels[i] = string.format('%02d:%s', i, tag)
  end
  table.sort(labels, function(a, b) return a > b end)
  local kinds = { string = 0, number = 0, boolean = 0 }
  for key, value in pairs(entity) do
    local kind = type(value)
    if kinds[kind] then kinds[kind] = kinds[kind] + 1 end
  end
  seen[name] = (seen[name] or 0) + 1
  local score = 0
  for i = 1, #shown do score = (score * 31 + shown:byte(i)) % 65536 end
  local line = string.format('%s <%s> %s %d %.2f', shown, mail, domain, age, age / 60)
  if kinds.string < 3 or score < 0 then error('too little') end
  return line .. ' ' .. table.concat(labels, ',') .. ' ' .. score .. ' ' .. kinds.number
end`;

export const FIB = `local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
return function() return fib(20) end`;

export const NUMBERS = `return function()
  local sum = 0
  for i = 1, 100000 do
    if i % 3 == 0 then sum = sum + i * 2 else sum = sum - i / 4 end
  end
  return sum
end`;

export const TEXTS = `return function()
  local parts = {}
  for i = 1, 200 do
    local text = string.format('item-%03d', i):upper()
    parts[#parts + 1] = text:gsub('%d+', function(digits) return digits + 1 end)
    if text:find('9', 1, true) then parts[#parts] = text:reverse() end
  end
  local joined = table.concat(parts, ';')
  local count = 0
  for word in joined:gmatch('[^;]+') do count = count + #word end
  return joined:sub(-12) .. count
end`;
