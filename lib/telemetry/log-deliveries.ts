import type { DeliveryLog } from '@/lib/delivery/delivery-engine';
import type { Emitter } from '@/lib/delivery/events';

/** Logs failed attempts, with all their fields on one line, and faults of the engine. */
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
  events.on('rescued', (fields) =>
    log.warn(fields, 'returned deliveries to the queue after their lease expired'),
  );
  events.on('lost', ({ deliveryIds }) =>
    log.warn({ deliveries: deliveryIds.length }, 'lost deliveries to another process'),
  );
  events.on('gone', ({ hookId }) =>
    log.warn({ hook: hookId }, 'disabled a hook: its receiver responded 410 Gone'),
  );
  events.on('released', ({ deliveryIds }) =>
    log.info({ deliveries: deliveryIds.length }, 'released deliveries to the queue'),
  );
  events.on('fault', ({ during, error }) => log.error({ during, err: error }, `${during} failed`));
};
