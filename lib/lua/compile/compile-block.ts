import type { Block, Statement } from '../parse/ast';
import { Label } from '../parse/ast';
import type { Execute } from './closure';
import type { Unit } from './unit';

/**
 * Compiles a block. A goto returns its label as the signal; the block that declares the label
 * resumes there.
 */
export function compileBlock(unit: Unit, block: Block): Execute {
  if (block.labels.length > 0) return compileLabelled(unit, block);
  const each = compileEach(unit, block.statements);
  const [one, two, three, four] = each;
  if (!one) return () => undefined;
  if (!two) return one;
  if (!three)
    return (frame, closure) => {
      const signal = one(frame, closure);
      return signal !== undefined ? signal : two(frame, closure);
    };
  if (!four)
    return (frame, closure) => {
      let signal = one(frame, closure);
      if (signal !== undefined) return signal;
      signal = two(frame, closure);
      return signal !== undefined ? signal : three(frame, closure);
    };
  return (frame, closure) => {
    for (let at = 0; at < each.length; at++) {
      const signal = (each[at] as Execute)(frame, closure);
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

function compileEach(unit: Unit, statements: readonly Statement[]): Execute[] {
  const each: Execute[] = [];
  for (let at = 0; at < statements.length; ) {
    const fused = unit.fuse(statements, at);
    const statement = statements[at];
    if (fused) each.push(fused.execute);
    else if (statement) each.push(unit.statement(statement));
    at += fused?.count ?? 1;
  }
  return each;
}

/** Returns the statement index of each label in a block. */
export function labelIndexes(block: Block): Map<Label, number> {
  const indexes = new Map<Label, number>();
  block.statements.forEach((statement, at) => {
    if (statement.kind !== 'label') return;
    for (let next: typeof statement | undefined = statement; next; next = next.following)
      indexes.set(next.label, at);
  });
  return indexes;
}

function compileLabelled(unit: Unit, block: Block): Execute {
  const indexes = labelIndexes(block);
  const each = block.statements.map((statement) => unit.statement(statement));
  return (frame, closure) => {
    for (let at = 0; at < each.length; at++) {
      const signal = (each[at] as Execute)(frame, closure);
      if (signal === undefined) continue;
      const target = signal instanceof Label ? indexes.get(signal) : undefined;
      if (target === undefined) return signal;
      if (target <= at) closure.run.charge(1);
      at = target;
    }
    return undefined;
  };
}
