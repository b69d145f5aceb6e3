/**
 * The result of a server action. `fields` contains validation errors by the dotted path of the
 * request's field (`config.url`).
 */
export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      kind: 'invalid' | 'conflict' | 'not found' | 'failed';
      message: string;
      fields: Record<string, string>;
    };
