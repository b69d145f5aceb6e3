import { z } from 'zod';
import { expected } from './expected';
import { isFramingHeader } from './framing-headers';
import { nonEmpty } from './text';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// The characters an HTTP client can send: visible Latin-1 and tabs, no line breaks.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

const headerName = z.string().superRefine((name, context) => {
  if (!TOKEN.test(name)) context.addIssue({ code: 'custom', message: `bad header name '${name}'` });
  if (isFramingHeader(name))
    context.addIssue({
      code: 'custom',
      message: `header '${name}' is set by the connection itself`,
    });
});
const headerValue = nonEmpty().regex(VALUE, { error: 'contains a character no header may carry' });

/** Header names and values, in their original case; absent and null are both empty (spec §1.2). */
export const headers = () =>
  z
    .record(headerName, headerValue, {
      error: (issue) =>
        issue.code === 'invalid_key' ? issue.issues[0]?.message : expected('a map')(issue),
    })
    .nullish()
    .transform((value) => value ?? {});
