import { type Capture, type FunctionNode, Label, type Local } from './ast';

/** A goto whose label is not known yet, or a `break` outside any loop. */
export interface PendingGoto {
  readonly name: string;
  readonly line: number;
  /** Its byte offset. */
  readonly start: number;
  readonly end: number;
  /** The number of locals in scope at the jump; reduced as enclosing blocks close. */
  active: number;
  resolve(label: Label, backward: boolean): void;
}

interface VisibleLabel {
  readonly label: Label;
  active: number;
}

interface BlockScope {
  readonly firstLocal: number;
  readonly loop: boolean;
  readonly labels: VisibleLabel[];
  readonly gotos: PendingGoto[];
}

export type Reference =
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'upvalue'; readonly index: number }
  | undefined;

/** Describes a goto that cannot be resolved. */
export interface LabelFault {
  readonly text: string;
  readonly jump: PendingGoto;
}

const faultOf = (jump: PendingGoto): LabelFault => ({
  text: jump.name === 'break' ? 'no loop to break' : `undefined label '${jump.name}'`,
  jump,
});

/** Resolves a goto to an earlier label in a block, or leaves it for a later one. */
function jumpFrom(block: BlockScope, jump: PendingGoto): void {
  const found = block.labels.find(({ label }) => label.name === jump.name);
  if (found) jump.resolve(found.label, true);
  else block.gotos.push(jump);
}

/** The names in scope while one function is parsed. */
export class FunctionScope {
  readonly active: Local[] = [];
  private readonly blocks: BlockScope[] = [];
  private readonly captureAt = new Map<string, number>();
  nesting = 0;

  constructor(
    readonly node: FunctionNode,
    readonly parent: FunctionScope | undefined,
  ) {}

  /** Creates a local that is not visible yet. */
  reserve(name: string, ahead = 0): Local {
    const slot = this.active.length + ahead;
    const local: Local = { name, slot, captured: false, used: false };
    this.node.slots = Math.max(this.node.slots, slot + 1);
    this.node.locals.push(local);
    return local;
  }

  show(local: Local): void {
    this.active.push(local);
  }

  open(loop: boolean): void {
    this.blocks.push({ firstLocal: this.active.length, loop, labels: [], gotos: [] });
  }

  get blockDepth(): number {
    return this.blocks.length;
  }

  /** Leaves the blocks that a syntax error interrupted. */
  truncate(depth: number): void {
    const broken = this.blocks[depth];
    if (!broken) return;
    this.active.length = Math.min(this.active.length, broken.firstLocal);
    this.blocks.length = depth;
  }

  get inLoop(): boolean {
    return this.blocks.some(({ loop }) => loop);
  }

  /**
   * Closes a block. Its unresolved gotos move to the enclosing block, or are errors if there is
   * none.
   */
  close(): { labels: Label[]; faults: LabelFault[] } {
    const block = this.blocks.pop();
    if (!block) return { labels: [], faults: [] };
    this.active.length = block.firstLocal;
    const outer = this.blocks.at(-1);
    const faults: LabelFault[] = [];
    for (const jump of block.gotos) {
      jump.active = Math.min(jump.active, block.firstLocal);
      if (outer) jumpFrom(outer, jump);
      else faults.push(faultOf(jump));
    }
    return { labels: block.labels.map(({ label }) => label), faults };
  }

  /** Whether the innermost block has a label of this name. Enclosing blocks may have one too. */
  hasLabel(name: string): boolean {
    return this.blocks.at(-1)?.labels.some(({ label }) => label.name === name) ?? false;
  }

  addGoto(jump: PendingGoto): void {
    const block = this.blocks.at(-1);
    if (block) jumpFrom(block, jump);
  }

  /**
   * Declares a label. A label at the end of its block is outside the scope of the block's locals.
   */
  addLabel(name: string, line: number, trailing: boolean): { label: Label; fault?: LabelFault } {
    const label = new Label(name, line);
    const block = this.blocks.at(-1);
    if (!block) return { label };
    const active = trailing ? block.firstLocal : this.active.length;
    block.labels.push({ label, active });
    let fault: LabelFault | undefined;
    const matching = block.gotos.filter((jump) => jump.name === name);
    for (const jump of matching) {
      block.gotos.splice(block.gotos.indexOf(jump), 1);
      const entered = this.active[jump.active];
      if (active > jump.active && entered)
        fault = {
          text: `<goto ${name}> jumps into the scope of local '${entered.name}'`,
          jump,
        };
      jump.resolve(label, false);
    }
    return fault ? { label, fault } : { label };
  }

  /** Resolves a name to a local or an upvalue. Returns undefined for a global. */
  find(name: string): Reference {
    for (let at = this.active.length - 1; at >= 0; at--) {
      const local = this.active[at];
      if (local?.name !== name) continue;
      local.used = true;
      return { kind: 'local', local };
    }
    const capture = this.captureFromParent(name);
    return capture === undefined ? undefined : { kind: 'upvalue', index: capture };
  }

  private captureFromParent(name: string): number | undefined {
    const found = this.parent?.find(name);
    if (!found) return undefined;
    let capture: Capture;
    if (found.kind === 'local') {
      found.local.captured = true;
      capture = { name, from: 'slot', index: found.local.slot };
    } else capture = { name, from: 'upvalue', index: found.index };
    const key = `${capture.from} ${capture.index}`;
    const known = this.captureAt.get(key);
    if (known !== undefined && this.node.captures[known]?.name === name) return known;
    this.captureAt.set(key, this.node.captures.length);
    return this.node.captures.push(capture) - 1;
  }
}
