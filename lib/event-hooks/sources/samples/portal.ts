import { IDS, sampleId, shared, TIMES, workspaced } from './entity-sample';

/** The developer portal: its people, their applications, its pages. */
export const portal = {
  developers: workspaced(
    {
      id: IDS.developer,
      email: 'sansa@partner.example.com',
      // Pending; 0 is approved.
      status: 1,
      custom_id: 'partner-88',
      meta: '{"full_name":"Sansa Berg"}',
      consumer: { id: IDS.consumer },
      ...TIMES,
    },
    { status: 0 },
  ),
  applications: workspaced(
    {
      id: IDS.application,
      name: 'stock-widget',
      description: 'Shows stock levels in the shop',
      redirect_uri: 'https://shop.example.com/callback',
      custom_id: 'app-204',
      developer: { id: IDS.developer },
      consumer: { id: IDS.consumer },
      ...TIMES,
    },
    { redirect_uri: 'https://shop.example.com/signed-in' },
  ),
  application_instances: workspaced(
    {
      id: sampleId('87'),
      application: { id: IDS.application },
      service: { id: IDS.service },
      composite_id: `${IDS.application}_${IDS.service}`,
      status: 1,
      suspended: false,
      ...TIMES,
    },
    { status: 0 },
  ),
  document_objects: workspaced(
    {
      id: sampleId('88'),
      service: { id: IDS.service },
      path: 'specs/inventory.json',
      ...TIMES,
    },
    { path: 'specs/inventory-2.json' },
  ),
  files: workspaced(
    {
      id: sampleId('82'),
      path: 'content/guides/stock.md',
      checksum: '5ca1ab1e00000000000000000000000000000000000000000000000000000002',
      contents: '# Stock levels\n\nHow to read them.',
      ...TIMES,
    },
    {
      checksum: '5ca1ab1e00000000000000000000000000000000000000000000000000000003',
      contents: '# Stock levels\n\nHow to read and to reserve them.',
    },
  ),
  legacy_files: shared(
    {
      id: sampleId('83'),
      name: 'guides/stock',
      type: 'page',
      auth: true,
      contents: '<h1>Stock levels</h1>',
      ...TIMES,
    },
    { auth: false },
  ),
  konnect_applications: workspaced(
    {
      id: sampleId('84'),
      client_id: 'sample-client-id',
      scopes: ['stock:read'],
      consumer_groups: ['gold'],
      tags: ['partner'],
      created_at: TIMES.created_at,
    },
    { scopes: ['stock:read', 'stock:reserve'] },
  ),
};
