import { CREATED_AT, IDS, sampleId, shared, TIMES, workspaced } from './entity-sample';

const reader = { role: { id: IDS.role } };

/** Who may use the Admin API and the manager. */
export const access = {
  admins: shared(
    {
      id: IDS.admin,
      username: 'arya',
      username_lower: 'arya',
      email: 'arya@example.com',
      custom_id: 'staff-17',
      // Invited; 0 is approved.
      status: 4,
      rbac_token_enabled: true,
      consumer: { id: IDS.consumer },
      rbac_user: { id: IDS.rbacUser },
      ...TIMES,
    },
    { status: 0 },
  ),
  rbac_users: workspaced(
    {
      id: IDS.rbacUser,
      name: 'deploy-pipeline',
      comment: 'Deploys the warehouse services',
      enabled: true,
      user_token: 'sample-digest-of-a-token',
      user_token_ident: 'a1b2c',
      ...TIMES,
    },
    { enabled: false, comment: 'Switched off: replaced by deploy-2025' },
  ),
  rbac_roles: workspaced(
    {
      id: IDS.role,
      name: 'operator',
      comment: 'Reads everything, changes routes',
      is_default: false,
      ...TIMES,
    },
    { comment: 'Reads everything, changes routes and plugins' },
  ),
  rbac_user_roles: shared(
    { user: { id: IDS.rbacUser }, role: { id: IDS.role }, role_source: 'local' },
    { role_source: 'idp' },
  ),
  rbac_role_entities: shared(
    {
      ...reader,
      entity_id: IDS.service,
      entity_type: 'services',
      // A sum of create 1, read 2, update 4, delete 8.
      actions: 2,
      negative: false,
      comment: 'Sees the inventory service',
      ...TIMES,
    },
    { actions: 6, comment: 'Sees and changes the inventory service' },
  ),
  rbac_role_endpoints: shared(
    {
      ...reader,
      workspace: 'warehouse',
      endpoint: '/routes/*',
      actions: 2,
      negative: false,
      comment: 'Sees routes',
      ...TIMES,
    },
    { actions: 7, comment: 'Sees, adds and changes routes' },
  ),
  // A link is all key, so nothing but the other end can differ in the next two.
  rbac_user_groups: shared(
    { user: { id: IDS.rbacUser }, group: { id: IDS.group } },
    { group: { id: IDS.otherGroup } },
  ),
  group_rbac_roles: shared(
    {
      group: { id: IDS.group },
      rbac_role: { id: IDS.role },
      workspace: { id: IDS.workspace },
      ...TIMES,
    },
    { group: { id: IDS.otherGroup } },
  ),
  groups: shared(
    { id: IDS.group, name: 'warehouse-team', comment: 'From the company directory', ...TIMES },
    { name: 'logistics-team' },
  ),
  login_attempts: shared(
    { consumer: { id: IDS.consumer }, attempts: { '192.0.2.44': 1 }, ...TIMES },
    { attempts: { '192.0.2.44': 3 } },
  ),
  consumer_reset_secrets: shared(
    {
      id: sampleId('65'),
      consumer: { id: IDS.consumer },
      secret: 'sample-reset-secret',
      // Pending; 2 is consumed, 3 invalidated.
      status: 1,
      client_addr: '192.0.2.44',
      ...TIMES,
    },
    { status: 2 },
  ),
  credentials: shared(
    {
      id: IDS.credential,
      consumer: { id: IDS.consumer },
      consumer_type: 2,
      plugin: 'basic-auth',
      credential_data: '{"username":"arya","password":"sample-digest"}',
      ...TIMES,
    },
    { credential_data: '{"username":"arya","password":"sample-digest-after-a-change"}' },
  ),
  audit_requests: shared(
    {
      request_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      request_timestamp: CREATED_AT,
      client_ip: '192.0.2.44',
      method: 'PATCH',
      path: '/warehouse/services/inventory',
      payload: '{"read_timeout":30000}',
      status: 200,
      rbac_user_id: IDS.rbacUser,
      workspace: IDS.workspace,
    },
    { signature: 'sample-signature' },
  ),
  audit_objects: shared(
    {
      id: sampleId('66'),
      request_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      entity_key: IDS.service,
      dao_name: 'services',
      operation: 'update',
      entity: `{"id":"${IDS.service}","name":"inventory","read_timeout":30000}`,
      rbac_user_id: IDS.rbacUser,
    },
    { signature: 'sample-signature' },
  ),
};
