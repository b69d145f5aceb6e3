import { CREATED_AT, IDS, sampleId, shared, TIMES, UPDATED_AT } from './entity-sample';

const jwk = (kid: string) => ({
  kty: 'RSA',
  kid,
  use: 'sig',
  alg: 'RS256',
  n: 'SAMPLE',
  e: 'AQAB',
});

/** What else plugins store: sessions, counters, keys of others. */
export const plugin = {
  sessions: shared(
    {
      id: IDS.session,
      session_id: 'sample-session',
      expires: UPDATED_AT,
      data: 'sample-session-data',
      ttl: 3600,
      created_at: CREATED_AT,
    },
    { expires: UPDATED_AT + 3600, data: 'sample-session-data-renewed' },
  ),
  session_metadatas: shared(
    {
      id: sampleId('7d'),
      session: { id: IDS.session },
      sid: 'sample-session',
      subject: 'arya',
      audience: 'stock-widget',
      created_at: CREATED_AT,
    },
    { audience: 'stock-admin' },
  ),
  acme_storage: shared(
    {
      id: sampleId('7e'),
      key: 'kong_acme:renew_config:rsa:api.example.com',
      value: '{"host":"api.example.com","expire_at":1742323295}',
      ttl: 7_776_000,
      created_at: CREATED_AT,
    },
    { value: '{"host":"api.example.com","expire_at":1750099295}' },
  ),
  ratelimiting_metrics: shared(
    {
      identifier: IDS.consumer,
      period: 'minute',
      period_date: 1_734_547_260,
      service_id: IDS.service,
      route_id: '00000000-0000-0000-0000-000000000000',
      value: 4,
    },
    { value: 5 },
  ),
  degraphql_routes: shared(
    {
      id: sampleId('7f'),
      service: { id: IDS.service },
      methods: ['GET'],
      uri: '/stock/:sku',
      query: 'query ($sku: String!) { stock(sku: $sku) { count } }',
      ...TIMES,
    },
    { query: 'query ($sku: String!) { stock(sku: $sku) { count reserved } }' },
  ),
  graphql_ratelimiting_advanced_cost_decoration: shared(
    {
      id: sampleId('a0'),
      service: { id: IDS.service },
      type_path: 'Query.stock',
      add_arguments: [],
      add_constant: 1,
      mul_arguments: ['first'],
      mul_constant: 1,
      ...TIMES,
    },
    { mul_constant: 2 },
  ),
  jwt_signer_jwks: shared(
    {
      id: sampleId('a1'),
      name: 'https://id.example.com/keys',
      keys: [jwk('sample-2')],
      previous: [jwk('sample-1')],
      ...TIMES,
    },
    { keys: [jwk('sample-3')], previous: [jwk('sample-2')] },
  ),
  oic_issuers: shared(
    {
      id: sampleId('a2'),
      issuer: 'https://id.example.com/.well-known/openid-configuration',
      configuration: '{"issuer":"https://id.example.com"}',
      keys: '[{"kty":"RSA","kid":"sample-2","n":"SAMPLE","e":"AQAB"}]',
      secret: 'sample-secret',
      created_at: CREATED_AT,
    },
    { keys: '[{"kty":"RSA","kid":"sample-3","n":"SAMPLE","e":"AQAB"}]' },
  ),
};
