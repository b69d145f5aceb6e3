import { checkString, failArgument, makeNative } from '../runtime/native';
import { Multi, type Results } from '../values/value';
import { optionalInteger } from './arguments';
import { Matcher } from './pattern-match';
import { searchPattern } from './pattern-search';
import { makeReplacer } from './replacement';
import { allocateString, STRING_BYTES } from './string-budget';
import { compileCharged } from './string-match';

/** `string.gsub(s, pattern, replacement [, n])`: the new string and the number of matches. */
export const stringGsub = makeNative('gsub', (run, args): Results => {
  const text = checkString(run, args[0], 1, args.length);
  const pattern = compileCharged(run, checkString(run, args[1], 2, args.length));
  const most = optionalInteger(run, args[3], 4, args.length, text.length + 1);
  const replace = makeReplacer(run, args[2]);
  if (!replace) return failArgument(run, 3, 'string/function/table expected');
  const matcher = new Matcher(run, text);
  let out = '';
  let copied = 0;
  let from = 0;
  let found = 0;
  while (found < most && from <= text.length) {
    const at = searchPattern(matcher, pattern, from);
    if (at < 0) break;
    const { end } = matcher;
    found++;
    const piece = replace(matcher, at);
    run.allocate(at - copied + piece.length + STRING_BYTES);
    out += text.slice(copied, at) + piece;
    copied = end;
    from = end > at ? end : end + 1;
    if (pattern.anchored) break;
  }
  matcher.settle();
  if (found === 0) return new Multi([text, 0]);
  allocateString(run, out.length + text.length - copied);
  return new Multi([out + text.slice(copied), found]);
});
