import { makeNative } from '../native';
import { displayValue } from '../stdlib/display';
import { toText } from '../text';
import { NOTHING } from '../values';

/** `print`: a line to the host's log. */
export const print = makeNative('print', (run, args) => {
  const text = args.map((value) => displayValue(run, value)).join('\t');
  run.charge(text.length >> 4);
  run.allocate(text.length);
  run.host.log?.('notice', toText(text));
  return NOTHING;
});
