const SPECIAL = /[^ !#-[\]-~\x80-\xff]/g;

/**
 * Formats bytes as a Lua string literal (`%q`), with control characters as the shortest safe
 * `\ddd`.
 */
export function quote(text: string): string {
  return `"${text.replace(SPECIAL, escapeByte)}"`;
}

function escapeByte(byte: string, at: number, text: string): string {
  if (byte === '"' || byte === '\\' || byte === '\n') return `\\${byte}`;
  const next = text.charCodeAt(at + 1);
  const code = `${byte.charCodeAt(0)}`;
  return `\\${next >= 48 && next <= 57 ? code.padStart(3, '0') : code}`;
}
