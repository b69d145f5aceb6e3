const entity = {
  id: '8a4d2f3e-2f0e-4a53-9f0e-0c4a6a5a7b11',
  username: "Arya O'Neil",
  username_lower: "arya o'neil",
  custom_id: null,
  email: 'arya@example.com',
  tags: ['north', 'stark'],
  created_at: 1_700_000_000,
  updated_at: 1_700_000_123,
  type: 0,
  enabled: true,
};

const items = Array.from({ length: 100 }, (_, at) => ({
  name: `route-${at}`,
  path: `/v1/things/${at}`,
  count: at * 3,
  healthy: at % 7 !== 0,
}));

/** An event as received, in JSON. */
export const EVENT = JSON.stringify({
  source: 'crud',
  event: 'consumers:create',
  operation: 'create',
  schema: 'consumers',
  entity,
  old_entity: null,
});

/** An event with a list of 100 items. */
export const LONG_EVENT = JSON.stringify({ source: 'crud', event: 'routes', items });

export const SLACK =
  'Admin account `{{ entity.username }}` {{ operation }}d; email address set to `{{ entity.email }}`';

export const LOOP = `{% for i, item in ipairs(items) do %}
{{ i }}. {{ item.name }} at {*item.path*}: {{ item.count }} calls{% if not item.healthy then %}, unhealthy{% end %}

{% end %}
`;
