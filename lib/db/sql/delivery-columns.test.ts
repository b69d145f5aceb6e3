import { describe, expect, expectTypeOf, it } from 'vitest';
import { DeliveryRecord, DeliveryState } from '@/lib/delivery/delivery-record';
import { type Delivery, Prisma, DeliveryState as StateInSchema } from '../generated/client';
import { listDeliveryColumns, selectDelivery } from './delivery-columns';

describe('the description of a delivery', () => {
  it('has the fields and states of prisma/schema.prisma', () => {
    const fields = Object.values(Prisma.DeliveryScalarFieldEnum);
    expect(Object.keys(DeliveryRecord.shape)).toEqual(fields);
    expect(DeliveryState.options).toEqual(Object.values(StateInSchema));
  });

  it('has their types, except for the handler and the JSON detail, which the schema cannot narrow', () => {
    type Narrowed = 'handler' | 'detail';
    expectTypeOf<Omit<DeliveryRecord, Narrowed>>().toEqualTypeOf<Omit<Delivery, Narrowed>>();
  });

  it('names its columns in snake case', () => {
    expect(listDeliveryColumns('d', ['id', 'eventId'])).toBe('d.id, d.event_id');
    expect(selectDelivery('d', ['id', 'eventId'])).toBe('d.id AS "id", d.event_id AS "eventId"');
  });
});
