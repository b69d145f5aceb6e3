import { showAsStrings } from './strings';

const { warnings: words } = showAsStrings;

export type ShellLine = { words: string[]; warnings: string[] };

const ANSI: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  E: '\x1b',
};
const ANSI_CODE = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3}))/;

type Piece = { text: string; end: number };

/**
 * Splits the first command of a shell into words: three kinds of quotes, escapes and continued lines.
 * Nothing is expanded; a variable stays as written and adds a warning.
 */
export function splitShell(line: string): ShellLine {
  const found: ShellLine = { words: [], warnings: [] };
  let word: string | null = null;
  let at = 0;
  const flush = () => {
    if (word !== null) found.words.push(word);
    word = null;
  };
  while (at < line.length) {
    const char = line[at] ?? '';
    const rest = line.slice(at);
    if (/^\\\r?\n/.test(rest)) at += rest.indexOf('\n') + 1;
    else if (/[ \t]/.test(char)) {
      flush();
      at += 1;
    } else if (/[\r\n;|&<>]/.test(char)) {
      if (/[\r\n]/.test(char) && rest.trim() === '') break;
      if (/[\r\n]/.test(char) && found.words.length === 0 && word === null) {
        at += 1;
        continue;
      }
      if (rest.trim() !== '') found.warnings.push(words.rest(/[\r\n]/.test(char) ? '↵' : char));
      break;
    } else {
      const piece = readPiece(line, at, found.warnings);
      if (piece === null) {
        found.warnings.push(words.openQuote);
        word = `${word ?? ''}${line.slice(at + 1)}`;
        break;
      }
      word = (word ?? '') + piece.text;
      at = piece.end;
    }
  }
  flush();
  return found;
}

// A quoted, escaped or plain part of a word; null when its quote is not closed.
function readPiece(line: string, at: number, warnings: string[]): Piece | null {
  if (line.startsWith("$'", at)) return readAnsi(line, at + 2);
  const char = line[at] ?? '';
  if (char === "'") {
    const end = line.indexOf("'", at + 1);
    return end < 0 ? null : { text: line.slice(at + 1, end), end: end + 1 };
  }
  if (char === '"') return readDouble(line, at + 1, warnings);
  if (char === '\\') return { text: line[at + 1] ?? '', end: at + 2 };
  if (char === '$') noteVariable(line, at, warnings);
  return { text: char, end: at + 1 };
}

function readDouble(line: string, from: number, warnings: string[]): Piece | null {
  let text = '';
  for (let at = from; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (char === '"') return { text, end: at + 1 };
    const next = line[at + 1] ?? '';
    if (char === '\\' && '$`"\\\n'.includes(next) && next !== '') {
      if (next !== '\n') text += next;
      at += 1;
    } else {
      if (char === '$') noteVariable(line, at, warnings);
      text += char;
    }
  }
  return null;
}

function readAnsi(line: string, from: number): Piece | null {
  let text = '';
  for (let at = from; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (char === "'") return { text, end: at + 1 };
    if (char !== '\\') {
      text += char;
      continue;
    }
    const [code, hex, short, long, octal] = ANSI_CODE.exec(line.slice(at + 1)) ?? [];
    const next = line[at + 1] ?? '';
    if (code === undefined) text += ANSI[next] ?? next;
    else {
      const point = Number.parseInt(hex ?? short ?? long ?? octal ?? '0', octal ? 8 : 16);
      text += point <= 0x10ffff ? String.fromCodePoint(point) : '';
    }
    at += code?.length ?? 1;
  }
  return null;
}

function noteVariable(line: string, at: number, warnings: string[]) {
  const [name] = /^\$(?:\{?\w+\}?|\([^)]*\)?)/.exec(line.slice(at)) ?? [];
  if (name !== undefined) warnings.push(words.variable(name));
}
