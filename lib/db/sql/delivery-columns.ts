import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { toSnakeCase } from '@/lib/delivery/snake-case';

const ALL = Object.keys(DeliveryRecord.shape);

/** Lists the columns of `delivery` that store these fields. */
export const listDeliveryColumns = (alias: string, fields: readonly string[] = ALL): string =>
  fields.map((field) => `${alias}.${toSnakeCase(field)}`).join(', ');

/** Lists the same columns under the names of the fields, so that a row is a DeliveryRecord. */
export const selectDelivery = (alias: string, fields: readonly string[] = ALL): string =>
  fields.map((field) => `${alias}.${toSnakeCase(field)} AS "${field}"`).join(', ');
