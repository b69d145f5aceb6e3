/** A local variable and its slot in the frame of its function. */
export interface Local {
  readonly name: string;
  readonly slot: number;
  /** Whether an inner function captures it, so that it lives in a box. */
  captured: boolean;
  /** Whether its name is used after its declaration. */
  used: boolean;
}

/** The origin of an upvalue when a closure is created. */
export interface Capture {
  readonly name: string;
  /**
   * Whether it comes from a slot of the enclosing function, or from that function's own upvalues.
   */
  readonly from: 'slot' | 'upvalue';
  readonly index: number;
}

export interface FunctionNode {
  readonly name: string;
  readonly line: number;
  endLine: number;
  readonly params: Local[];
  vararg: boolean;
  readonly captures: Capture[];
  body: Block;
  /** The number of frame slots. */
  slots: number;
  /** The maximum nesting depth of its expressions and blocks. */
  nesting: number;
  /** All local variables it declares, for a tracer. */
  readonly locals: Local[];
}

export interface Block {
  readonly statements: Statement[];
  readonly labels: readonly Label[];
}

/** A label. It is also the signal that a goto to it returns. */
export class Label {
  constructor(
    readonly name: string,
    readonly line: number,
  ) {}
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '..'
  | '=='
  | '~='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'and'
  | 'or';

export type UnaryOperator = 'not' | '-' | '#';

export type Expression =
  | { readonly kind: 'constant'; readonly value: undefined | boolean | number | string }
  | { readonly kind: 'vararg' }
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'upvalue'; readonly index: number; readonly name: string }
  | GlobalExpression
  | IndexExpression
  | CallExpression
  | MethodExpression
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | UnaryExpression
  | BinaryExpression
  | { readonly kind: 'paren'; readonly inner: Expression }
  | TableExpression;

export interface GlobalExpression {
  readonly kind: 'global';
  readonly name: string;
  readonly line: number;
  /** Byte offset of the start of the name. */
  readonly start: number;
}
export interface IndexExpression {
  readonly kind: 'index';
  readonly object: Expression;
  readonly key: Expression;
  readonly line: number;
  /** Byte offset of the end of the key or of its closing bracket. */
  readonly end: number;
}
export interface CallExpression {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly line: number;
}
export interface MethodExpression {
  readonly kind: 'method';
  readonly object: Expression;
  readonly name: string;
  /** The line of the method lookup; `line` is the line of the call. */
  readonly nameLine: number;
  readonly args: readonly Expression[];
  readonly line: number;
}
export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
  readonly line: number;
}
export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly line: number;
}
export interface TableItem {
  /** Undefined for an item that takes the next list position. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** The line on which the value ends. */
  readonly line: number;
}
export interface TableExpression {
  readonly kind: 'table';
  readonly items: readonly TableItem[];
}

/** An assignable expression. */
export type Target = Extract<Expression, { kind: 'local' | 'upvalue' | 'global' | 'index' }>;

export interface LocalStatement {
  readonly kind: 'local';
  readonly locals: readonly Local[];
  readonly values: readonly Expression[];
  readonly line: number;
}
export interface LocalFunctionStatement {
  readonly kind: 'local function';
  readonly local: Local;
  readonly node: FunctionNode;
  readonly line: number;
}
export interface AssignStatement {
  readonly kind: 'assign';
  readonly targets: readonly Target[];
  readonly values: readonly Expression[];
  readonly line: number;
  /** The line on which the values end; errors in the assignment itself report it. */
  readonly endLine: number;
}
export interface CallStatement {
  readonly kind: 'call';
  readonly call: CallExpression | MethodExpression;
  readonly line: number;
}
export interface DoStatement {
  readonly kind: 'do';
  readonly body: Block;
  readonly line: number;
}
export interface WhileStatement {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: Block;
  readonly line: number;
}
export interface RepeatStatement {
  readonly kind: 'repeat';
  readonly condition: Expression;
  readonly body: Block;
  readonly line: number;
  readonly endLine: number;
}
export interface IfStatement {
  readonly kind: 'if';
  readonly clauses: readonly {
    readonly condition: Expression;
    readonly body: Block;
    readonly line: number;
  }[];
  readonly otherwise: Block | undefined;
  readonly line: number;
}
export interface NumericForStatement {
  readonly kind: 'for';
  readonly local: Local;
  readonly start: Expression;
  readonly limit: Expression;
  readonly step: Expression | undefined;
  readonly body: Block;
  readonly line: number;
}
export interface GenericForStatement {
  readonly kind: 'for in';
  readonly locals: readonly Local[];
  readonly values: readonly Expression[];
  readonly body: Block;
  /** Slots of the iterator, the state and the control variable. */
  readonly hidden: number;
  readonly line: number;
}
export interface ReturnStatement {
  readonly kind: 'return';
  readonly values: readonly Expression[];
  readonly line: number;
}
export interface GotoStatement {
  readonly kind: 'goto';
  /** Set when the label is resolved. */
  label: Label;
  /** Whether the label precedes the goto, which makes it a loop. */
  backward: boolean;
  readonly line: number;
}
export interface PlainStatement {
  readonly kind: 'break';
  readonly line: number;
}
export interface LabelStatement {
  readonly kind: 'label';
  readonly label: Label;
  /** The next label, when it directly follows this one. */
  readonly following: LabelStatement | undefined;
  readonly line: number;
}

export type Statement =
  | LocalStatement
  | LocalFunctionStatement
  | AssignStatement
  | CallStatement
  | DoStatement
  | WhileStatement
  | RepeatStatement
  | IfStatement
  | NumericForStatement
  | GenericForStatement
  | ReturnStatement
  | GotoStatement
  | PlainStatement
  | LabelStatement;
