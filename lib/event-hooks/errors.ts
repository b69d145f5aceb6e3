/**
 * Kong's numeric error codes (spec §1.3), independent of HTTP. Hookline adds `conflict`, for a
 * concurrent save, and `in use`, for deleting something that others depend on.
 */
export const ERROR_CODES = {
  'invalid primary key': 1,
  'schema violation': 2,
  'primary key violation': 3,
  'unique constraint violation': 5,
  'not found': 6,
  'invalid offset': 7,
  'invalid size': 9,
  conflict: 1001,
  'in use': 1002,
} as const;

export type DomainErrorName = keyof typeof ERROR_CODES;

/** The errors of array elements, with null for each valid element before an invalid one. */
export type FieldErrors = { [field: string]: FieldError };
/** The error of a field, or the errors of the fields below it, nested as in Kong. */
export type FieldError = string | (FieldError | null)[] | FieldErrors;

/**
 * The closed set of errors a verb throws because of its input. Transports map them in one place; any
 * other error is an internal one.
 */
export class DomainError extends Error {
  override readonly name: DomainErrorName;
  readonly code: number;
  readonly fields: FieldErrors | undefined;

  /**
   * Compares name and code instead of the class: bundles may contain several copies of this class in
   * one process, and each must recognize the errors of the others.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!(value instanceof Error) || !('code' in value)) return false;
    return Object.entries(ERROR_CODES).some(
      ([name, code]) => value.name === name && value.code === code,
    );
  }

  constructor(name: DomainErrorName, message: string, fields?: FieldErrors) {
    super(message);
    this.name = name;
    this.code = ERROR_CODES[name];
    this.fields = fields;
  }
}

/** `{id="…"}`: how Kong prints a primary key inside a message. */
const printKey = (value: string) => `'{id="${value}"}'`;

/** The id is not a UUID (code 1). */
export const invalidPrimaryKey = () =>
  new DomainError(
    'invalid primary key',
    `invalid primary key: ${printKey('expected a valid UUID')}`,
    {
      id: 'expected a valid UUID',
    },
  );

/** A hook of this id exists already (code 3). */
export const primaryKeyViolation = (id: string) =>
  new DomainError('primary key violation', `primary key violation on key ${printKey(id)}`, { id });

/** There is no hook of this id (code 6). */
export const notFound = (id: string) =>
  new DomainError('not found', `could not find the entity with primary key ${printKey(id)}`, {
    id,
  });

/** The hook was saved by someone else since it was read. */
export const conflict = (id: string) =>
  new DomainError('conflict', `the hook ${id} was changed by somebody else in the meantime`);
