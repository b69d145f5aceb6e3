/** Tells the other processes, on commit, that hooks or custom sources have changed. */
export const NOTIFY_HOOKS = {
  name: 'notify_hooks',
  // Prisma cannot read a column of type void.
  text: `SELECT pg_notify('hooks', '')::text`,
};
