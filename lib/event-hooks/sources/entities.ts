/** Where an entity comes from: the open-source core, the enterprise core, or a plugin. */
export type EntityGroup = 'core' | 'enterprise' | 'plugin';

export type Entity = {
  name: string;
  group: EntityGroup;
  /** The gateway version it appeared in, when that was after event hooks did (2.5). */
  since: string | null;
};

type Row = string | [name: string, since: string];

const core: Row[] = [
  'workspaces',
  'consumers',
  'certificates',
  'services',
  'routes',
  'snis',
  'upstreams',
  'targets',
  'plugins',
  'tags',
  'ca_certificates',
  'clustering_data_planes',
  'parameters',
  ['vaults', '3.0'],
  ['key_sets', '3.1'],
  ['keys', '3.1'],
  ['filter_chains', '3.4'],
];

const enterprise: Row[] = [
  'files',
  'legacy_files',
  'workspace_entity_counters',
  'consumer_reset_secrets',
  'credentials',
  'audit_requests',
  'audit_objects',
  'rbac_users',
  'rbac_roles',
  'rbac_user_roles',
  'rbac_role_entities',
  'rbac_role_endpoints',
  'admins',
  'developers',
  'document_objects',
  'applications',
  'application_instances',
  'groups',
  'group_rbac_roles',
  'login_attempts',
  'keyring_meta',
  'keyring_keys',
  'event_hooks',
  'licenses',
  'consumer_groups',
  'consumer_group_plugins',
  'consumer_group_consumers',
  'rbac_user_groups',
  'partials',
  'konnect_applications',
];

const plugin: Row[] = [
  'acls',
  'acme_storage',
  'basicauth_credentials',
  'hmacauth_credentials',
  'jwt_secrets',
  'keyauth_credentials',
  'oauth2_credentials',
  'oauth2_authorization_codes',
  'oauth2_tokens',
  'ratelimiting_metrics',
  'sessions',
  'session_metadatas',
  'keyauth_enc_credentials',
  'mtls_auth_credentials',
  'vault_auth_vaults',
  'degraphql_routes',
  'graphql_ratelimiting_advanced_cost_decoration',
  'jwt_signer_jwks',
  'oic_issuers',
];

const toEntity =
  (group: EntityGroup) =>
  (row: Row): Entity =>
    typeof row === 'string'
      ? { name: row, group, since: null }
      : { name: row[0], group, since: row[1] };

/** Every entity whose changes the `crud` source announces (spec §3.3). */
export const ENTITIES: readonly Entity[] = [
  ...core.map(toEntity('core')),
  ...enterprise.map(toEntity('enterprise')),
  ...plugin.map(toEntity('plugin')),
];
