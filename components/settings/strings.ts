/** Words of the settings. */
export const settingsStrings = {
  title: 'Settings',
  behaviour: {
    title: 'Behaviour',
    failedToLoad: 'The settings could not be loaded',
    compatibility: 'Compatibility',
    compatibilityHelp:
      'Which version of the gateway Hookline behaves like. Certificates of receivers are checked where ssl_verify is true.',
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
        'From the moment you save, every hook with a secret is signed with SHA-1, attempts of waiting deliveries too. Hooks saved before keep their ssl_verify.',
      '3.14':
        'From the moment you save, every hook with a secret is signed with SHA-256, attempts of waiting deliveries too: receivers that verify must know it by then. Hooks saved before keep their ssl_verify.',
    },
    lua: 'What scripts may see',
    luaHelp: {
      default: 'As the gateway version above: the sandbox of 3.4, or strict with 3.14.',
      sandbox: 'The list of Kong 3.4: string, table, math, os clocks, coroutines; no ngx, no kong.',
      strict:
        'As Kong 3.14 by default: also bit, cjson and the parts of ngx and kong that need no network.',
      lax: 'As Kong 3.14 with lax. Files and the network stay out of reach here.',
      off: 'No function runs: lambda hooks cannot be saved, and deliveries of stored ones fail. Templates still render.',
    },
    luaOptions: [
      { value: 'default', label: 'As the gateway version' },
      { value: 'sandbox', label: 'sandbox' },
      { value: 'strict', label: 'strict' },
      { value: 'lax', label: 'lax' },
      { value: 'off', label: 'off' },
    ],
    lenient: 'Accept sources and events that are not in the catalogue',
    lenientHelp:
      'For plugins of your own that raise events Hookline does not know. Without it a misspelled source or event is refused, in hooks and in events that are sent.',
    retention: 'Keep the record for',
    days: 'days',
    retentionHelp:
      'Events, deliveries and attempts stay at least this long; then they are removed by whole weeks. 1 to 365.',
    retentionError: 'A whole number of days, 1 to 365',
    save: 'Save',
    saved: 'Settings saved',
  },
  tokens: {
    title: 'API tokens',
    help: 'For machines that call the Admin API or send events, as Kong-Admin-Token or as Authorization: Bearer.',
    failedToLoad: 'The tokens could not be loaded',
    name: 'Name',
    namePlaceholder: 'What will use it',
    create: 'Create token',
    createdTitle: (name: string) => `Token ${name}`,
    createdOnce: 'Copy it now. Only its digest is stored, so it cannot be shown again.',
    token: 'the token',
    createdDone: 'I have copied it',
    none: 'No tokens yet',
    noneWhy:
      'Without one, nothing but this console can reach Hookline. Name it after what will use it, so that it can be revoked alone.',
    columns: {
      name: 'Name',
      prefix: 'Begins with',
      by: 'Created by',
      created: 'Created',
      used: 'Last used',
    },
    revoke: 'Revoke',
    revokeLabel: (name: string) => `Revoke ${name}`,
    revokeTitle: (name: string) => `Revoke ${name}?`,
    revokeWhat:
      'Whatever uses it is refused within seconds. This cannot be taken back; deliveries go on.',
    revoked: (name: string) => `${name} is revoked`,
  },
  account: {
    title: 'Account',
    name: 'Name',
    email: 'Email',
    signOut: 'Sign out',
  },
  reference: {
    title: 'API',
    engine: 'Address for machines',
    engineHelp: 'The Admin API at /event-hooks, Hookline’s own at /api.',
    openApi: 'Description',
    openApiLink: 'OpenAPI 3.1 document',
    health: 'Health',
  },
};
