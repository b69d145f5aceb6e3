import { parseChunk } from '@/lib/lua';
import { diagnoseTemplate } from '@/lib/template';
import type { LanguageOptions } from '../editor-options';
import { findEscapeRemarks } from './find-escape-remarks';
import { findFieldRemarks } from './find-field-remarks';
import { findJsonFault } from './find-json-fault';
import { findRefusalRemarks } from './find-refusal-remarks';
import { findTripleBraces } from './find-triple-braces';
import type { Remark } from './remark';
import { remarkStrings as say } from './remark-strings';
import { toUnits } from './to-units';
import type { Unit } from './unit';

/** Remarks shown at most; more would help nobody. */
const MOST = 200;

/** Everything there is to say about a text: mistakes in the words of Lua, and traps in ours. */
export function diagnose(text: string, options: LanguageOptions): Remark[] {
  const { language } = options;
  const remarks = toUnits(text, language).flatMap((unit) => {
    const refused = findRefusalRemarks(unit, options);
    return [
      ...(language === 'lua' ? findLuaFaults(text) : findTemplateFaults(unit, options)),
      ...refused,
      // What is no field at all need not be looked for among the fields.
      ...findFieldRemarks(unit, options).filter((remark) => !refused.some(overlaps(remark))),
      ...(language === 'lua'
        ? []
        : [...findEscapeRemarks(unit, options), ...findTripleBraces(unit)]),
    ];
  });
  if (language === 'json' || language === 'resty-template-json')
    remarks.push(...findJsonFault(text));
  return remarks.slice(0, MOST);
}

const overlaps = (one: Remark) => (other: Remark) => one.start < other.end && other.start < one.end;

function findLuaFaults(text: string): Remark[] {
  const { diagnostics, chunk } = parseChunk(text, '=lambda');
  if (chunk !== undefined && chunk.main.body.statements.at(-1)?.kind !== 'return') {
    const start = text.trimEnd().length;
    return [fault('warning', say.noFunction, Math.max(start - 1, 0), start)];
  }
  return diagnostics.map((found) =>
    fault('error', found.text, found.start.offset, found.end.offset),
  );
}

function findTemplateFaults(unit: Unit, options: LanguageOptions): Remark[] {
  const extensions = { json: options.jsonHelper === true };
  return diagnoseTemplate(unit.text, { extensions }).map(({ severity, message, range }) =>
    fault(severity, message, unit.toSource(range.start.offset), unit.toSource(range.end.offset)),
  );
}

const fault = (
  severity: Remark['severity'],
  message: string,
  start: number,
  end: number,
): Remark => ({ severity, code: 'syntax', message, start, end, fixes: [] });
