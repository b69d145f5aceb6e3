type Path = readonly string[];

type Frame = {
  kind: string;
  /** Known to exist in this block. */
  known: Path[];
  /** Known to be absent in it, and so to exist in its `else`, or after it if the block leaves. */
  missing: Path[];
  leaves: boolean;
  inCondition: boolean;
};

const OPENS = new Set(['do', 'repeat', 'function']);
const BRACKETS = new Set(['(', '[', '{']);
const CLOSES = new Set([')', ']', '}']);
const COMPARES = new Set(['==', '~=', '<', '>', '<=', '>=']);

const startsWith = (path: Path, prefix: Path) =>
  prefix.length <= path.length && prefix.every((name, index) => path[index] === name);

/**
 * Follows the tokens of Lua and records which paths were tested before: by `a and a.b`, by
 * `if a then`, and by `if not a then return end`. A heuristic, for diagnostics only.
 */
export class Guards {
  private readonly frames: Frame[] = [makeFrame('chunk')];
  private ands: Path[][] = [[]];

  /** Starts a new tag: tests of earlier expressions are forgotten, open blocks stay open. */
  startExpression(): void {
    this.ands = [[]];
  }

  token(kind: string): void {
    if (OPENS.has(kind)) {
      this.frames.push(makeFrame(kind));
      this.ands = [[]];
    } else if (kind === 'if') {
      this.frames.push({ ...makeFrame('if'), inCondition: true });
      this.ands = [[]];
    } else if (kind === 'elseif' || kind === 'else') {
      const { missing } = this.pop();
      this.frames.push({
        ...makeFrame('if'),
        known: [...missing],
        inCondition: kind === 'elseif',
      });
      this.ands = [[]];
    } else if (kind === 'then') {
      this.top.inCondition = false;
      this.ands = [[]];
    } else if (kind === 'end' || kind === 'until') {
      const closed = this.pop();
      if (closed.leaves) this.top.known.push(...closed.missing);
      this.ands = [[]];
    } else if (kind === 'return' || kind === 'break' || kind === 'goto') {
      this.top.leaves = true;
      this.ands = [[]];
    } else if (kind === 'or') {
      if (this.top.inCondition) this.top.known = [];
      this.ands[this.ands.length - 1] = [...(this.ands.at(-2) ?? [])];
    } else if (kind === ',' || kind === ';' || kind === '=' || kind === 'while') {
      this.ands[this.ands.length - 1] = [...(this.ands.at(-2) ?? [])];
    } else if (BRACKETS.has(kind)) this.ands.push([...(this.ands.at(-1) ?? [])]);
    else if (CLOSES.has(kind) && this.ands.length > 1) this.ands.pop();
  }

  /** Records that a path was read, between these tokens. */
  path(path: Path, before: string, after: string, second: string): void {
    if (path.length === 0) return;
    const denied = before === 'not' || (after === '==' && second === 'nil');
    if (this.top.inCondition) (denied ? this.top.missing : this.top.known).push(path);
    const compared = COMPARES.has(after) && !denied;
    if (!denied && (after === 'and' || compared)) this.ands.at(-1)?.push(path);
  }

  /** Records a test of a path inside brackets, as in `type(a) == "table" and …`, for the code after. */
  knowOutsideBracket(path: Path): void {
    if (path.length > 0) this.ands.at(-2)?.push(path);
  }

  /** The block ends by an error. */
  leaves(): void {
    this.top.leaves = true;
  }

  /** Returns a test for the paths that are known at this point. */
  freeze(): (path: Path) => boolean {
    const known = [...this.frames.flatMap((frame) => frame.known), ...(this.ands.at(-1) ?? [])];
    return (path) => known.some((other) => startsWith(other, path));
  }

  private get top(): Frame {
    return this.frames.at(-1) ?? makeFrame('chunk');
  }

  private pop(): Frame {
    return (this.frames.length > 1 ? this.frames.pop() : undefined) ?? makeFrame('chunk');
  }
}

const makeFrame = (kind: string): Frame => ({
  kind,
  known: [],
  missing: [],
  leaves: false,
  inCondition: false,
});
