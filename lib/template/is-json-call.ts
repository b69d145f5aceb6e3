/**
 * Whether an expression is exactly one call of `json`, such as `json(entity.name)`. Its result is
 * JSON, so `{{ }}` must not escape it for HTML. An extension of Hookline.
 */
export function isJsonCall(expression: string): boolean {
  const head = /^json\s*\(/.exec(expression);
  // Comments and long strings may hide a parenthesis, so such expressions are escaped as usual.
  if (!head || /--|\[=*\[/.test(expression)) return false;
  let depth = 1;
  for (let at = head[0].length; at < expression.length; at++) {
    const character = expression.charAt(at);
    if (character === '"' || character === "'") at = endOfString(expression, at, character);
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at === expression.length - 1;
  }
  return false;
}

function endOfString(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
