/** Copies headers and sets some, given in lower case, replacing the same names in any case. */
export const setHeaders = (
  headers: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> => {
  const set: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined && !Object.hasOwn(values, name.toLowerCase())) set[name] = value;
  }
  return Object.assign(set, values);
};

/** Whether the headers contain a name, given in lower case, in any case. */
export const hasHeader = (headers: Readonly<Record<string, string>>, name: string): boolean =>
  Object.keys(headers).some((other) => other.toLowerCase() === name);

/** Finds the value of a header by its name in lower case, in whatever case it is written. */
export const findHeader = (
  headers: Readonly<Record<string, string>>,
  name: string,
): string | undefined =>
  Object.entries(headers).find(([other]) => other.toLowerCase() === name)?.[1];
