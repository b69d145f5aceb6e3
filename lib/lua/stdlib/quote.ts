const SPECIAL = /[^ !#-[\]-~\x80-\xff]/g;

/** `%q`: a Lua string literal for the bytes; control characters as `\ddd`, shortest that is safe. */
export function quote(text: string): string {
  return `"${text.replace(SPECIAL, escapeByte)}"`;
}

function escapeByte(byte: string, at: number, text: string): string {
  if (byte === '"' || byte === '\\' || byte === '\n') return `\\${byte}`;
  const next = text.charCodeAt(at + 1);
  const code = `${byte.charCodeAt(0)}`;
  return `\\${next >= 48 && next <= 57 ? code.padStart(3, '0') : code}`;
}
