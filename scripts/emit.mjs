// `npm run emit <scenario>`: posts events to a running engine, as a gateway would raise them.
import { randomUUID } from 'node:crypto';
import { call } from './admin-client.mjs';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const consumer = (username) => ({
  id: randomUUID(),
  username,
  username_lower: username.toLowerCase(),
  type: 0,
  created_at: nowSeconds(),
  updated_at: nowSeconds(),
});
const change = (schema, operation, entity, old_entity) => ({
  source: 'crud',
  event: schema,
  data: { operation, schema, entity, ...(old_entity ? { old_entity } : {}) },
});
const health = (ip, state) => ({
  source: 'balancer',
  event: 'health',
  data: {
    upstream_id: '5185b5ac-25a3-4b2b-9b0c-6bd8c3b1e3f0',
    ip,
    port: 8080,
    hostname: 'orders.internal',
    health: state,
  },
});

const scenarios = {
  consumer: () => [change('consumers', 'create', consumer('Arya'))],
  life: () => {
    const before = consumer('Arya');
    const after = {
      ...before,
      username: 'No One',
      username_lower: 'no one',
      updated_at: nowSeconds(),
    };
    return [
      change('consumers', 'create', before),
      change('consumers', 'update', after, before),
      change('consumers', 'delete', { ...after, ws_id: randomUUID() }),
    ];
  },
  flap: () =>
    Array.from({ length: 20 }, (_, index) =>
      health(`10.0.0.${1 + (index % 3)}`, index % 4 < 2 ? 'unhealthy' : 'healthy'),
    ),
  sync: () =>
    Array.from({ length: 900 }, (_, index) =>
      change('routes', 'create', {
        id: randomUUID(),
        name: `route-${index}`,
        paths: [`/r/${index}`],
        protocols: ['https'],
        created_at: nowSeconds(),
        updated_at: nowSeconds(),
      }),
    ),
  storm: () =>
    Array.from({ length: 200 }, (_, index) => ({
      source: 'rate-limiting-advanced',
      event: 'rate-limit-exceeded',
      data: {
        consumer: {},
        ip: `10.42.0.${index % 5}`,
        service: { id: 'a5fb8d9b-a99d-40e9-9d35-72d42a62d83a', name: 'orders' },
        limit: 3,
        rate: 4 + index,
        window: 'minute',
      },
    })),
};

const name = process.argv[2] ?? '';
const scenario = scenarios[name];
if (!scenario) {
  console.error(`Usage: npm run emit <scenario>, one of: ${Object.keys(scenarios).join(', ')}`);
  process.exit(1);
}
const events = scenario();
const answer = await call('/api/events', { method: 'POST', body: events });
const deliveries = answer.events.reduce((total, event) => total + event.deliveries.length, 0);
console.log(`${name}: ${answer.events.length} events accepted, ${deliveries} deliveries made`);
