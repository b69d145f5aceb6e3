const PLAIN = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

/** One word of a POSIX shell that means exactly this text. */
export function quoteShell(text: string): string {
  if (PLAIN.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
