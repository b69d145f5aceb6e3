import type { Emitter } from '@/lib/delivery/events';
import type { Metrics } from './metrics';

/** Counts the events of the delivery engine. Returns a function that stops counting. */
export const feedMetrics = (metrics: Metrics, events: Emitter): (() => void) => {
  const stops = [
    events.on('ingested', (ingested) => metrics.ingested(ingested.events)),
    events.on('attempted', ({ claimed, attempt, outcome }) =>
      metrics.attempted(claimed.hook.handler, outcome.kind, attempt.timings?.totalMs ?? 0),
    ),
    events.on('recorded', ({ results }) => {
      for (const { state, finishedAt } of results) if (finishedAt) metrics.ended(state);
    }),
    events.on('rescued', ({ deliveries }) => metrics.rescued(deliveries)),
    events.on('fault', ({ during }) => metrics.failed(during)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
