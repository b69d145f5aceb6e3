import { HttpError } from '@/lib/http/http-error';

/** One argument of a form or a query, with its name and value decoded. */
export type Entry = [name: string, value: string];

const MAX_ARGUMENTS = 1000;

const assertNotTooMany = (count: number) => {
  if (count > MAX_ARGUMENTS) throw new HttpError(400, 'Too many arguments');
};

/** Parses the arguments of a query or a URL-encoded form. Throws 400 for more than 1000. */
export const parseUrlEncoded = (text: string): Entry[] => {
  let separators = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) separators++;
  assertNotTooMany(separators + 1);
  return [...new URLSearchParams(text)];
};

/** Parses the arguments of a multipart form; the value of a file is its content. */
export const parseMultipart = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Entry[]> => {
  const response = new Response(bytes, { headers: { 'content-type': contentType } });
  const form = await response.formData().catch(() => {
    throw new HttpError(400, 'Cannot parse multipart body');
  });
  const entries = [...form];
  assertNotTooMany(entries.length);
  return Promise.all(
    entries.map(
      async ([name, value]): Promise<Entry> => [
        name,
        typeof value === 'string' ? value : await value.text(),
      ],
    ),
  );
};
