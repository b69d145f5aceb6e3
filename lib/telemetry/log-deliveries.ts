import type { DeliveryLog } from '@/lib/delivery/delivery-engine';
import type { Emitter } from '@/lib/delivery/events';

/** Writes what happens in the engine: one wide line for each attempt that failed, and each fault. */
export const logDeliveries = (events: Emitter, log: DeliveryLog): void => {
  events.on('attempted', ({ claimed, attempt, result }) => {
    if (attempt.outcome === 'delivered') return;
    const { delivery, event, hook } = claimed;
    const fields = {
      delivery: delivery.id,
      event: event.id,
      hook: hook.id,
      hook_version: hook.version,
      source: delivery.source,
      event_name: delivery.event,
      attempt: attempt.number,
      max_attempts: hook.delivery.retryScheduleSeconds.length + 1,
      outcome: attempt.outcome,
      error_class: attempt.errorClass,
      status: result.responseStatus,
      duration_ms: result.durationMs,
      state: result.state,
      reason: result.reason,
      next_attempt_at: result.state === 'retrying' ? result.runAt : undefined,
    };
    log.warn(fields, attempt.errorMessage ?? 'attempt failed');
  });
  events.on('rescued', (fields) => log.warn(fields, 'took over deliveries of a process that died'));
  events.on('lost', ({ deliveryIds }) =>
    log.warn({ deliveries: deliveryIds.length }, 'lost deliveries to another process'),
  );
  events.on('gone', ({ hookId }) =>
    log.warn({ hook: hookId }, 'disabled a hook, its receiver is gone'),
  );
  events.on('released', ({ deliveryIds }) =>
    log.info({ deliveries: deliveryIds.length }, 'gave deliveries back'),
  );
  events.on('fault', ({ during, error }) => log.error({ during, err: error }, `${during} failed`));
};
