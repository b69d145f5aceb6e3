import type { Block, Statement } from '../parse/ast';
import { Label } from '../parse/ast';
import type { Execute } from './closure';
import type { Unit } from './unit';

/** Statements in order. A goto comes back as its label: the block that has the label goes on there. */
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

/** Places of the labels of a block among its statements. */
export function labelPlaces(block: Block): Map<Label, number> {
  const places = new Map<Label, number>();
  block.statements.forEach((statement, at) => {
    if (statement.kind !== 'label') return;
    for (let next: typeof statement | undefined = statement; next; next = next.following)
      places.set(next.label, at);
  });
  return places;
}

function compileLabelled(unit: Unit, block: Block): Execute {
  const places = labelPlaces(block);
  const each = block.statements.map((statement) => unit.statement(statement));
  return (frame, closure) => {
    for (let at = 0; at < each.length; at++) {
      const signal = (each[at] as Execute)(frame, closure);
      if (signal === undefined) continue;
      const place = signal instanceof Label ? places.get(signal) : undefined;
      if (place === undefined) return signal;
      if (place <= at) closure.run.charge(1);
      at = place;
    }
    return undefined;
  };
}
