// The casts are needed because Prisma cannot read a column of type void.

/** Tells the other processes, on commit, that hooks or custom sources have changed. */
export const NOTIFY_HOOKS = {
  name: 'notify_hooks',
  text: `SELECT pg_notify('hooks', '')::text`,
};

/** Wakes the workers, on commit, because a delivery is waiting. */
export const NOTIFY_DELIVERIES = {
  name: 'notify_deliveries',
  text: `SELECT pg_notify('deliveries', '')::text`,
};
