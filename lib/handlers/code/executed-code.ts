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
  /** Of its part so far. */
  readonly fuelUsed: number;
  readonly memoryUsed: number;
};

/** What one text of a hook's config did. */
export type ExecutedCode = {
  /** Which function, from 0; or where in the config the template stands, such as `payload.text`. */
  readonly part: number | string;
  readonly text: string;
  readonly steps: readonly ExecutedStep[];
  /** Steps that ran and are not told. */
  readonly dropped: number;
};
