/**
 * What a server action answers. `fields` names the request's fields by dotted path
 * (`config.url`), so that a form can put each complaint where it belongs.
 */
export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      kind: 'invalid' | 'conflict' | 'not found' | 'failed';
      message: string;
      fields: Record<string, string>;
    };
