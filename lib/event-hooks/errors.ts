/** Kong's numeric error codes (spec §1.3), without any HTTP in them. */
export const ERROR_CODES = {
  'invalid primary key': 1,
  'schema violation': 2,
  'primary key violation': 3,
  'unique constraint violation': 5,
  'not found': 6,
  'invalid offset': 7,
  'invalid size': 9,
} as const;

export type DomainErrorName = keyof typeof ERROR_CODES;

/** A field's complaint, or the complaints of the fields below it, as Kong nests them. */
export type FieldErrors = { [field: string]: string | string[] | FieldErrors };

/**
 * The closed set of errors a verb may throw because of its input. Transports map them in one place;
 * anything else that is thrown is a fault of ours.
 */
export class DomainError extends Error {
  override readonly name: DomainErrorName;
  readonly code: number;
  readonly fields: FieldErrors | undefined;

  constructor(name: DomainErrorName, message: string, fields?: FieldErrors) {
    super(message);
    this.name = name;
    this.code = ERROR_CODES[name];
    this.fields = fields;
  }
}
