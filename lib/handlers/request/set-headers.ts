/** A copy of the headers with some set, replacing any spelling of their names, given in lower case. */
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

/** Whether any spelling of the name, given in lower case, is among the headers. */
export const hasHeader = (headers: Readonly<Record<string, string>>, name: string): boolean =>
  Object.keys(headers).some((other) => other.toLowerCase() === name);

/** The value of a header by its name in lower case, whatever its spelling. */
export const findHeader = (
  headers: Readonly<Record<string, string>>,
  name: string,
): string | undefined =>
  Object.entries(headers).find(([other]) => other.toLowerCase() === name)?.[1];
