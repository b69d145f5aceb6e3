/** A local variable and its place in the frame of its function. */
export interface Local {
  readonly name: string;
  readonly slot: number;
  /** An inner function uses it: it lives in a box. */
  captured: boolean;
  /** Its name is mentioned after its declaration. */
  used: boolean;
}

/** Where a closure takes an upvalue from when it is made. */
export interface Capture {
  readonly name: string;
  /** From a slot of the enclosing function, or from the enclosing function's own upvalues. */
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
  /** Slots of a frame. */
  slots: number;
  /** How deep its expressions and blocks nest. */
  nesting: number;
  /** Everything it declares, for a tracer. */
  readonly locals: Local[];
}

export interface Block {
  readonly statements: Statement[];
  readonly labels: readonly Label[];
}

/** A label is also the signal of a goto to it. */
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
  /** Where the name begins, in bytes. */
  readonly start: number;
}
export interface IndexExpression {
  readonly kind: 'index';
  readonly object: Expression;
  readonly key: Expression;
  readonly line: number;
  /** Where the key or its bracket ends, in bytes. */
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
  /** Where the method is looked up; `line` is where it is called. */
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
  /** Undefined: the next place of the list. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** Where the value ends. */
  readonly line: number;
}
export interface TableExpression {
  readonly kind: 'table';
  readonly items: readonly TableItem[];
}

/** What can be assigned to. */
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
  /** Where the values end: the line of errors in the assignment itself. */
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
  /** Slots of the iterator, the state and the control value. */
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
  /** Set when the label is found. */
  label: Label;
  /** The label comes earlier: the jump is a loop. */
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
  /** A label right behind this one, at the same place. */
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
