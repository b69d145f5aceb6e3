import { HttpError } from '@/lib/http/http-error';

/** One argument of a form or a query, its name and value unescaped. */
export type Entry = [name: string, value: string];

const MAX_ARGUMENTS = 1000;

const refuseMany = (count: number) => {
  if (count > MAX_ARGUMENTS) throw new HttpError(400, 'Too many arguments');
};

/** The arguments of a query or a urlencoded form. Throws 400 when there are over 1000. */
export const parseUrlEncoded = (text: string): Entry[] => {
  let separators = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) separators++;
  refuseMany(separators + 1);
  return [...new URLSearchParams(text)];
};

/** The arguments of a multipart form; a file's content counts as its text. */
export const parseMultipart = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Entry[]> => {
  const response = new Response(bytes, { headers: { 'content-type': contentType } });
  const form = await response.formData().catch(() => {
    throw new HttpError(400, 'Cannot parse multipart body');
  });
  const entries = [...form];
  refuseMany(entries.length);
  return Promise.all(
    entries.map(
      async ([name, value]): Promise<Entry> => [
        name,
        typeof value === 'string' ? value : await value.text(),
      ],
    ),
  );
};
