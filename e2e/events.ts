/** Data of a consumer-created event, with the keys a gateway sends (spec §8.2). */
export const consumerCreated = {
  operation: 'create',
  schema: 'consumers',
  entity: {
    id: '2f6f6a0f-1d4b-4a27-9d7e-1b1d6a0b8c11',
    username: 'Arya',
    username_lower: 'arya',
    type: 0,
    created_at: 1_734_547_295,
    updated_at: 1_734_547_295,
  },
};
