import { text } from './text';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string has the form of a UUID of any version. */
export const isUuid = (value: string): boolean => UUID.test(value);

/** A UUID of any version, in lower case. */
export const uuid = () =>
  text()
    .regex(UUID, { error: 'expected a valid UUID' })
    .transform((value) => value.toLowerCase());
