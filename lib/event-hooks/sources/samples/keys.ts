import { IDS, sampleId, shared, TIMES, workspaced } from './entity-sample';

// Nothing in here opens anything: where a secret would stand, the text says that it is a sample.
const pem = (kind: string) => `-----BEGIN ${kind}-----\nSAMPLE\n-----END ${kind}-----`;

/** Certificates, keys and where secrets are kept. */
export const keys = {
  certificates: workspaced(
    {
      id: IDS.certificate,
      cert: pem('CERTIFICATE'),
      key: pem('PRIVATE KEY'),
      cert_alt: pem('CERTIFICATE'),
      key_alt: pem('EC PRIVATE KEY'),
      tags: ['edge'],
      ...TIMES,
    },
    { cert: pem('CERTIFICATE').replace('SAMPLE', 'SAMPLE+RENEWED'), tags: ['edge', 'renewed'] },
  ),
  snis: workspaced(
    {
      id: sampleId('51'),
      name: 'api.example.com',
      certificate: { id: IDS.certificate },
      tags: ['edge'],
      ...TIMES,
    },
    { name: 'gateway.example.com' },
  ),
  ca_certificates: shared(
    {
      id: IDS.caCertificate,
      cert: pem('CERTIFICATE'),
      cert_digest: '5ca1ab1e00000000000000000000000000000000000000000000000000000001',
      tags: ['partners'],
      ...TIMES,
    },
    { tags: ['partners', 'until-2026'] },
  ),
  vaults: workspaced(
    {
      id: sampleId('53'),
      name: 'env',
      prefix: 'warehouse-env',
      description: 'Secrets from the environment of the node',
      config: { prefix: 'WAREHOUSE_' },
      tags: ['warehouse'],
      ...TIMES,
    },
    { config: { prefix: 'STOCK_' } },
  ),
  key_sets: workspaced(
    { id: IDS.keySet, name: 'partner-tokens', tags: ['partners'], ...TIMES },
    { name: 'partner-tokens-2025' },
  ),
  keys: workspaced(
    {
      id: sampleId('56'),
      name: 'partner-signing',
      kid: 'partner-2024-12',
      set: { id: IDS.keySet },
      jwk: '{"kty":"RSA","kid":"partner-2024-12","use":"sig","n":"SAMPLE","e":"AQAB"}',
      tags: ['partners'],
      ...TIMES,
    },
    { name: 'partner-signing-retired' },
  ),
};
