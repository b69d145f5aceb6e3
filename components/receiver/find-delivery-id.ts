import { z } from 'zod';

const Id = z.uuid();
const HEADER = 'x-hookline-delivery';

/** The delivery that a request says it is; null when it names none, or nothing that could be one. */
export function findDeliveryId(headers: readonly (readonly [string, string])[]): string | null {
  const value = headers.find(([name]) => name.toLowerCase() === HEADER)?.[1];
  return Id.safeParse(value).data ?? null;
}
