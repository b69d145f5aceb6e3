import { Prisma } from '../generated/client';

/** Converts a value to what Prisma writes to a `json` column. */
export const toJsonColumn = (value: unknown): Prisma.InputJsonValue =>
  value as Prisma.InputJsonValue;

/** The same for a nullable column: null is SQL's NULL, not the JSON literal. */
export const toNullableJsonColumn = (
  value: unknown,
): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === undefined || value === null ? Prisma.DbNull : toJsonColumn(value);
