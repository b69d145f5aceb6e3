/** The strings of the settings. */
export const settingsStrings = {
  title: 'Settings',
  behaviour: {
    title: 'Behaviour',
    failedToLoad: 'Could not load settings',
    compatibility: 'Compatibility',
    compatibilityHelp: 'The Kong version whose behaviour Hookline follows.',
    options: [
      { value: '3.4', label: '3.4' },
      { value: '3.14', label: '3.14' },
    ] as const,
    signature: 'x-kong-signature',
    signatures: { '3.4': 'HMAC-SHA1', '3.14': 'HMAC-SHA256' },
    sslVerify: 'ssl_verify by default',
    sslVerifies: { '3.4': 'false', '3.14': 'true' },
    change: {
      '3.4':
        'After saving, every hook with a secret is signed with SHA-1, including pending deliveries. Existing hooks keep their ssl_verify.',
      '3.14':
        'After saving, every hook with a secret is signed with SHA-256, including pending deliveries. Update receivers that verify signatures first. Existing hooks keep their ssl_verify.',
    },
    lua: 'Script sandbox',
    luaHelp: {
      default: 'Follows the compatibility version: sandbox for 3.4, strict for 3.14.',
      sandbox:
        'The functions of Kong 3.4: string, table, math, os clocks and coroutines, without ngx and kong.',
      strict:
        'The default of Kong 3.14: adds bit, cjson and the parts of ngx and kong that need no network.',
      lax: 'Kong 3.14 with lax. Files and the network are still unavailable.',
      off: 'No Lua functions run: lambda hooks cannot be saved, and existing ones fail. Templates still render.',
    },
    luaOptions: [
      { value: 'default', label: 'Default' },
      { value: 'sandbox', label: 'sandbox' },
      { value: 'strict', label: 'strict' },
      { value: 'lax', label: 'lax' },
      { value: 'off', label: 'off' },
    ],
    lenient: 'Accept unknown sources and events',
    lenientHelp:
      'When off, hooks and events with a source or event that is not in the catalogue are rejected.',
    retention: 'Retention',
    days: 'days',
    retentionHelp:
      'Events and deliveries are kept at least this long, then deleted in whole weeks. 1 to 365.',
    retentionError: 'Enter a whole number of days from 1 to 365.',
    save: 'Save',
    saved: 'Settings saved',
  },
  tokens: {
    title: 'API tokens',
    help: 'For calls to the Admin API and for sending events. Send a token as Kong-Admin-Token or Authorization: Bearer.',
    failedToLoad: 'Could not load tokens',
    name: 'Name',
    namePlaceholder: 'Name of the client',
    create: 'Create token',
    createdTitle: (name: string) => `Token ${name}`,
    createdOnce: 'Copy the token now. It is not shown again.',
    token: 'Token',
    createdDone: 'Done',
    none: 'No tokens yet',
    noneWhy: 'Create one for each client, so that you can revoke it separately.',
    columns: {
      name: 'Name',
      prefix: 'Starts with',
      by: 'Created by',
      created: 'Created',
      used: 'Last used',
    },
    environment: 'From environment',
    environmentHelp: 'Set by HOOKLINE_ADMIN_TOKEN. Remove the variable and restart to revoke it.',
    revoke: 'Revoke',
    revokeLabel: (name: string) => `Revoke ${name}`,
    revokeTitle: (name: string) => `Revoke ${name}?`,
    revokeWhat:
      'Clients that use it are rejected within seconds. This cannot be undone. Deliveries continue.',
    revoked: (name: string) => `${name} revoked`,
  },
  account: {
    title: 'Account',
    name: 'Name',
    email: 'Email',
    signOut: 'Sign out',
  },
  reference: {
    title: 'API',
    engine: 'Base URL',
    engineHelp: 'The Admin API is at /event-hooks, Hookline’s API at /api.',
    openApi: 'OpenAPI',
    openApiLink: 'openapi.json',
    health: 'Health',
  },
};
