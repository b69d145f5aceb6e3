import type { Fused, Unit } from '../lua/compile/unit';
import type { Statement } from '../lua/parse/ast';
import { fuseClosing } from './fuse-closing';
import { fuseOutput } from './fuse-output';

/** Takes what every template consists of as one step each; it does, and costs, the same. */
export const fuse = (
  unit: Unit,
  statements: readonly Statement[],
  from: number,
): Fused | undefined => fuseOutput(unit, statements, from) ?? fuseClosing(unit, statements[from]);
