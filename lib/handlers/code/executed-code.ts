type Seen = {
  readonly name: string;
  readonly value: string;
  /** The first part of its path that is nil or null, when that is why the field is nil. */
  readonly missing?: { readonly name: string; readonly value: string };
};

/** One statement of a function, or one tag of a template, that ran. */
export type ExecutedStep = {
  readonly line: number;
  readonly column?: number;
  readonly reads: readonly Seen[];
  readonly writes: readonly Seen[];
  readonly branch?: string;
  readonly turns?: number;
  readonly results?: readonly string[];
  readonly output?: string;
  /** The total since the start of this part. */
  readonly fuelUsed: number;
  readonly memoryUsed: number;
};

/** The trace of one function or template of a hook. */
export type ExecutedCode = {
  /** The index of the function, or the path of the template in the config, such as `payload.text`. */
  readonly part: number | string;
  readonly text: string;
  readonly steps: readonly ExecutedStep[];
  /** The number of executed steps that are left out. */
  readonly dropped: number;
};
