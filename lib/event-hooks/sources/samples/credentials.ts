import { CREATED_AT, IDS, sampleId, shared, workspaced } from './entity-sample';

const consumer = { id: IDS.consumer };
const oauth2 = { service: { id: IDS.service }, credential: { id: sampleId('75') } };

/** What plugins know consumers by. The gateway sends these in clear (spec §4.1); these are made up. */
export const credentials = {
  acls: workspaced(
    { id: sampleId('74'), group: 'gold', consumer, tags: ['partner'], created_at: CREATED_AT },
    { group: 'platinum' },
  ),
  keyauth_credentials: workspaced(
    {
      id: sampleId('71'),
      key: 'sample-key',
      consumer,
      tags: ['partner'],
      ttl: 86_400,
      created_at: CREATED_AT,
    },
    { key: 'sample-key-rotated' },
  ),
  keyauth_enc_credentials: workspaced(
    {
      id: sampleId('76'),
      key: 'sample-key',
      consumer,
      tags: ['partner'],
      created_at: CREATED_AT,
    },
    { key: 'sample-key-rotated' },
  ),
  basicauth_credentials: workspaced(
    {
      id: sampleId('72'),
      username: 'arya',
      password: 'sample-digest-of-a-password',
      consumer,
      created_at: CREATED_AT,
    },
    { password: 'sample-digest-of-another-password' },
  ),
  hmacauth_credentials: workspaced(
    {
      id: sampleId('77'),
      username: 'arya',
      secret: 'sample-secret',
      consumer,
      created_at: CREATED_AT,
    },
    { secret: 'sample-secret-rotated' },
  ),
  jwt_secrets: workspaced(
    {
      id: sampleId('78'),
      key: 'sample-issuer',
      secret: 'sample-secret',
      algorithm: 'HS256',
      consumer,
      tags: ['partner'],
      created_at: CREATED_AT,
    },
    { algorithm: 'HS512', secret: 'sample-secret-rotated' },
  ),
  mtls_auth_credentials: workspaced(
    {
      id: sampleId('79'),
      subject_name: 'arya.partner.example.com',
      ca_certificate: { id: IDS.caCertificate },
      consumer,
      created_at: CREATED_AT,
    },
    { subject_name: 'lindqvist.partner.example.com' },
  ),
  oauth2_credentials: workspaced(
    {
      id: sampleId('75'),
      name: 'stock-widget',
      client_id: 'sample-client-id',
      client_secret: 'sample-client-secret',
      client_type: 'confidential',
      hash_secret: false,
      redirect_uris: ['https://shop.example.com/callback'],
      consumer,
      created_at: CREATED_AT,
    },
    { redirect_uris: ['https://shop.example.com/callback', 'https://shop.example.com/mobile'] },
  ),
  oauth2_authorization_codes: workspaced(
    {
      id: sampleId('7a'),
      code: 'sample-code',
      scope: 'stock:read',
      authenticated_userid: 'arya',
      challenge: 'sample-challenge',
      challenge_method: 'S256',
      ...oauth2,
      ttl: 300,
      created_at: CREATED_AT,
    },
    { scope: 'stock:read stock:reserve' },
  ),
  oauth2_tokens: workspaced(
    {
      id: sampleId('7b'),
      token_type: 'bearer',
      access_token: 'sample-access-token',
      refresh_token: 'sample-refresh-token',
      expires_in: 7200,
      scope: 'stock:read',
      authenticated_userid: 'arya',
      ...oauth2,
      ttl: 1_209_600,
      created_at: CREATED_AT,
    },
    { expires_in: 3600 },
  ),
  vault_auth_vaults: shared(
    {
      id: sampleId('7c'),
      name: 'partner-vault',
      protocol: 'https',
      host: 'vault.example.com',
      port: 8200,
      mount: 'kong-auth',
      vault_token: 'sample-vault-token',
      kv: 'v2',
      created_at: CREATED_AT,
      updated_at: CREATED_AT,
    },
    { host: 'vault-2.example.com' },
  ),
};
