import { checkNumber, checkString, failArgument, makeNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { Value } from '../values/value';
import { checkInteger } from './arguments';
import { displayValue } from './display';
import { type FormatPiece, type FormatSpec, parseFormat } from './format-spec';
import { formatFloat, formatInteger, formatText, pad } from './format-value';
import { quote } from './quote';
import { allocateString } from './string-budget';
import { makeTextCache } from './string-cache';

const cache = makeTextCache<readonly FormatPiece[]>();

/** `string.format(format, …)`. */
export const stringFormat = makeNative('format', (run, args) => {
  const format = checkString(run, args[0], 1, args.length);
  let out = '';
  let index = 1;
  for (const piece of piecesOf(run, format)) {
    let text: string;
    if ('literal' in piece) text = piece.literal;
    else if ('invalid' in piece) return run.fail(`invalid option '${piece.invalid}' to 'format'`);
    else text = convert(run, piece.spec, args, index++);
    run.allocate(text.length);
    out += text;
  }
  allocateString(run, out.length);
  return out;
});

function piecesOf(run: Run, format: string): readonly FormatPiece[] {
  const known = cache.find(format);
  if (known) return known;
  run.charge(format.length);
  run.allocate(format.length * 64);
  return cache.keep(format, parseFormat);
}

function convert(run: Run, spec: FormatSpec, args: readonly Value[], index: number): string {
  const value = args[index];
  const count = args.length;
  if (index >= count) failArgument(run, index + 1, 'value expected');
  switch (spec.conversion) {
    case 's': {
      const text = displayValue(run, value);
      return spec.plain ? text : formatText(spec, text);
    }
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return formatInteger(spec, checkNumber(run, value, index + 1, count));
    case 'c':
      return pad(spec, String.fromCharCode(checkInteger(run, value, index + 1, count) & 255));
    case 'q': {
      const text = displayValue(run, value);
      allocateString(run, text.length * 4);
      return quote(text);
    }
    case 'p':
      return typeof value === 'object' ? run.addressOf(value) : 'NULL';
    default:
      return formatFloat(spec, checkNumber(run, value, index + 1, count));
  }
}
