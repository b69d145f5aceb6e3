// `npm run seed <scenario>`: hooks to try Hookline with, delivering to `npm run receiver`.
import { call } from './admin-client.mjs';

const url = `http://127.0.0.1:${process.env.RECEIVER_PORT ?? 9000}`;
const scenarios = {
  first: [
    {
      source: 'crud',
      event: 'consumers',
      handler: 'webhook',
      config: { url: `${url}/consumers`, secret: 'keep-it-secret' },
    },
  ],
  'all-handlers': [
    {
      source: 'crud',
      event: 'consumers',
      handler: 'webhook',
      on_change: true,
      config: { url: `${url}/consumers`, secret: 'keep-it-secret' },
    },
    {
      source: 'balancer',
      event: 'health',
      handler: 'webhook',
      on_change: true,
      snooze: 60,
      config: { url: `${url}/health`, headers: { 'x-team': 'platform' } },
    },
    {
      source: 'crud',
      event: 'admins',
      handler: 'webhook-custom',
      config: {
        url: `${url}/slack`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        payload: {
          text: 'Admin account `{{ entity.username }}` {{ operation }}d; email address set to `{{ entity.email }}`',
        },
      },
    },
    { source: 'crud', event: 'routes', handler: 'log', config: {} },
    {
      source: 'crud',
      event: 'consumers:delete',
      handler: 'lambda',
      config: {
        functions: [
          'return function (data, event, source, pid)\n  return data.entity.username ~= nil\nend\n',
        ],
      },
    },
  ],
};

const name = process.argv[2] ?? '';
const hooks = scenarios[name];
if (!hooks) {
  console.error(`Usage: npm run seed <scenario>, one of: ${Object.keys(scenarios).join(', ')}`);
  process.exit(1);
}
for (const hook of hooks) {
  const made = await call('/event-hooks', { method: 'POST', body: hook });
  console.log(`${made.handler} on ${made.source}/${made.event}: ${made.id}`);
}
