/** The name of a field as columns and JSON members spell it: `eventId` becomes `event_id`. */
export type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';

export type SnakeCaseKeys<Fields> = {
  [Name in keyof Fields & string as SnakeCase<Name>]: Fields[Name];
};

/** Converts a name in camel case to snake case. */
export const toSnakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Copies an object with its keys in snake case. */
export const toSnakeCaseKeys = <Fields extends object>(fields: Fields): SnakeCaseKeys<Fields> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [toSnakeCase(name), value]),
  ) as SnakeCaseKeys<Fields>;
