const toStoredName = (path: string) =>
  path === 'secret' ? 'the stored secret' : `the stored header ${path.replace(/^headers\./, '')}`;

/** UI strings of the hook form; those of a handler's own fields are in handlers/strings.ts. */
export const formStrings = {
  sectionWhen: 'When',
  sectionThen: 'Then',
  sectionHow: 'Delivery',
  sectionName: 'Name',

  source: 'Source',
  chooseSource: 'Choose a source',
  searchSources: 'Search sources',
  event: 'Event',
  everyEvent: 'Every event of this source',
  everyEventHelp: 'crud publishes each change under two names; it is delivered once.',
  searchEvents: 'Search events',
  useAsWritten: (text: string) => `Use “${text}”`,
  noSourcesHelp: 'The catalogue could not be loaded. Enter the names yourself.',
  fields: 'Fields',
  custom: 'custom',

  onChange: 'Only on change',
  onChangeHelp: (key: string | null) =>
    key === null
      ? 'Suppresses an event that is identical to the previous one of this hook. The sequence A, B, A is delivered three times.'
      : `Suppresses an event whose ${key} are the same as in the previous event of this hook. The sequence A, B, A is delivered three times.`,
  snooze: 'Snooze',
  snoozePlaceholder: 'none',
  snoozeHelp: (key: string | null) =>
    `Suppresses events with the same ${key ?? 'content'} for this long after a delivery. Suppressed events are not sent later.`,

  handler: 'Handler',
  successRule: 'Success condition',
  successRules: { '2xx': '2xx response', any: 'Any response' },
  successHelp: {
    '2xx': 'Any other response is retried.',
    any: 'As in Kong, even a 500 response is a success; only a missing response is retried.',
  },
  timeout: 'Timeout',
  timeoutHelp: 'For the whole request, from connecting to the last byte of the response.',
  retrySchedule: 'Retry schedule',
  retryPresets: 'Presets',
  retryPreset: {
    backoff: { label: 'Exponential backoff', value: '5 s, 30 s, 2 min, 10 min, 1 h, 4 h, 12 h' },
    short: { label: 'Short retries', value: '5 s, 30 s, 2 min' },
    none: { label: 'No retries', value: '' },
  },
  retryNone: 'One attempt. If it fails, the delivery has failed.',
  retrySummary: (attempts: number, total: string) =>
    `${attempts} attempts over ${total}; each delay varies by up to 10%.`,
  retryResponses: 'Retry-After is respected; a 410 Gone response disables the hook.',
  concurrency: 'Max concurrent requests',
  concurrencyHelp: 'Per worker, for this hook.',

  label: 'Label',
  labelPlaceholder: 'For example: Slack · consumers created',
  labelHelp: 'The name of the hook in all lists.',
  enabled: 'Enabled',
  enabledHelp:
    'A disabled hook matches no events, and its pending deliveries are cancelled. Its log is kept.',

  create: 'Create hook',
  save: 'Save',
  sentence: (subject: string, gate: string, action: string) => `When ${subject}${gate}, ${action}.`,
  anEvent: (source: string, event: string) => `a ${source} · ${event} event occurs`,
  anyEventOf: (source: string) => `any ${source} event occurs`,
  gates: {
    onChange: ' and differs from the previous one',
    snooze: (time: string) => `, at most once in ${time} for the same content`,
  },
  sentenceMissing: 'Choose an event and a destination to see a summary here.',
  pingNote: 'Creating an enabled webhook sends a ping to its destination.',
  leaveDescription:
    'Your changes are not saved. This browser keeps them as a draft for a week, without secrets.',
  created: 'Hook created',
  createdDisabled: 'Hook created, disabled',
  createdWithPing: 'A ping is being sent to its destination.',
  saved: (version: number) => `Saved as version ${version}`,
  unreadable: (paths: readonly string[]) =>
    `Nothing is sent: ${paths.map(toStoredName).join(' and ')} cannot be decrypted, because the encryption key has changed. Set it again and save, or restore the key. Deliveries are retried until then; failed ones can be replayed.`,

  notADuration: 'Enter a duration such as 30 s, 5 min or 1 h 30 min.',
  notADurationNamed: (part: string) =>
    `“${part}” is not a duration. Enter a list such as 5 s, 30 s, 2 min.`,
  notANumber: 'Enter an integer.',
  /** Messages of the schema in plain words; other messages are shown unchanged. */
  plainErrors: {
    'required field missing': 'This field is required.',
    'length must be at least 1': 'This field must not be empty.',
    'missing scheme in url': 'Must begin with http:// or https://, followed by a host.',
    'missing host in url': 'Must begin with http:// or https://, followed by a host.',
    'expected http or https as scheme in url':
      'Must begin with http:// or https://, followed by a host.',
    'could not parse url': 'This is not a valid URL.',
    'user name and password belong in a header, not in the url':
      'Put the user name and password in an Authorization header instead.',
    'expected a map': 'Must be a JSON object: { "key": value }.',
  } as Record<string, string>,
};
