import { makeNative } from '../runtime/native';
import { displayValue } from '../stdlib/display';
import { allocateString } from '../stdlib/string-budget';
import { toText } from '../values/byte-string';
import { NOTHING } from '../values/value';

/** `print`: writes a line to the host's log. */
export const print = makeNative('print', (run, args) => {
  let text = '';
  for (let index = 0; index < args.length; index++) {
    const piece = displayValue(run, args[index]);
    allocateString(run, piece.length + 1);
    text += index === 0 ? piece : `\t${piece}`;
  }
  run.host.log?.('notice', toText(text));
  return NOTHING;
});
