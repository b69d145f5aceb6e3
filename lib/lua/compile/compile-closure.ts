import type { FunctionNode } from '../parse/ast';
import { CLOSURE_BYTES, type Evaluate, type Execute, LuaClosure } from './closure';
import type { Box } from './frame';
import type { Unit } from './unit';

/** Compiles a function expression: it creates a closure over the boxes it captures. */
export function compileClosure(unit: Unit, node: FunctionNode): Evaluate {
  const prototype = unit.prototype(node);
  const captures = node.captures.map(({ from, index }) => ({ local: from === 'slot', index }));
  const bytes = countBytes(node);
  return (frame, closure) => {
    const { run } = closure;
    run.allocate(bytes);
    const boxes: Box[] = [];
    for (const { local, index } of captures)
      boxes.push((local ? frame[index] : closure.boxes[index]) as Box);
    return new LuaClosure(prototype, run, boxes, closure.env);
  };
}

/** Compiles a local function that is never referenced: it is charged as if it were created. */
export function chargeClosure(node: FunctionNode): Execute {
  const bytes = countBytes(node);
  return (_frame, { run }) => {
    run.allocate(bytes);
    return undefined;
  };
}

const countBytes = ({ captures }: FunctionNode): number => CLOSURE_BYTES + 16 * captures.length;
