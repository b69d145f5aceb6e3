/** A copy of the headers with one set, replacing any spelling of the same name. */
export const setHeader = (
  headers: Readonly<Record<string, string>>,
  name: string,
  value: string,
): Record<string, string> => {
  const lower = name.toLowerCase();
  const kept = Object.entries(headers).filter(([other]) => other.toLowerCase() !== lower);
  return Object.fromEntries([...kept, [name, value]]);
};

/** Whether any spelling of the name is among the headers. */
export const hasHeader = (headers: Readonly<Record<string, string>>, name: string): boolean =>
  Object.keys(headers).some((other) => other.toLowerCase() === name);
