const toStoredName = (path: string) =>
  path === 'secret' ? 'the stored secret' : `the stored header ${path.replace(/^headers\./, '')}`;

/** Words of the hook form's controls and complaints. */
export const formStrings = {
  sectionWhen: 'When',
  sectionThen: 'Then',
  sectionHow: 'How it is delivered',
  sectionName: 'Name',

  source: 'Source',
  sourceHelp: 'Where the event comes from.',
  chooseSource: 'Choose a source',
  searchSources: 'Search sources',
  event: 'Event',
  everyEvent: 'Every event of this source',
  everyEventHelp: 'Each change is delivered once, though crud has two events for it.',
  searchEvents: 'Search events',
  useAsWritten: (text: string) => `Use “${text}” as written`,
  noSourcesHelp: 'The catalogue could not be read; write the names as they are.',
  fields: 'Fields',
  custom: 'custom',

  onChange: 'Only on change',
  onChangeHelp: (key: string | null) =>
    key === null
      ? 'Compares the whole event with the last one this hook saw. An equal one is held back and logged as suppressed. A, B, A fires three times.'
      : `Compares ${key} with those of the last event this hook saw. An equal one is held back and logged as suppressed. A, B, A fires three times.`,
  snooze: 'Snooze',
  snoozePlaceholder: 'none',
  snoozeHelp: (key: string | null) =>
    `After it fires, further events with the same ${key ?? 'content'} are held back for this long and logged as suppressed. Nothing is sent when the time is over.`,

  handler: 'Handler',
  handlers: {
    webhook: 'Webhook',
    'webhook-custom': 'Custom webhook',
    log: 'Log',
    lambda: 'Lambda',
  },
  handlerHelp: {
    webhook: 'Posts the event as JSON: its fields, with source and event beside them.',
    'webhook-custom': 'Sends a request you lay out: method, headers, payload or body as templates.',
    log: 'Writes the event to the structured log of the engine. There is nothing to set.',
    lambda: 'Runs Lua functions in a sandbox, in their order, until one fails.',
  },

  url: 'Address',
  urlPlaceholder: 'https://example.com/kong',
  urlHelp:
    'Who gets it. Redirects are not followed, and an answer is awaited for as long as the timeout says.',
  urlCustomHelp: 'The method, and who gets it. The address itself is no template.',
  method: 'Method',
  headers: 'Headers',
  headersHelp: 'content-type: application/json is always sent.',
  headersCustomHelp:
    'No content-type is added by itself. With application/json the payload is sent as JSON.',
  headersNone: 'None.',
  headerName: 'Name',
  headerValue: 'Value',
  addHeader: 'Add header',
  removeHeader: (name: string) => `Remove header ${name}`,
  headersFormat: 'Values are templates',
  secret: 'Secret',
  secretHelp: 'Signs the body; receivers check the header x-kong-signature.',
  secretStored: 'A secret is stored. It is never shown again.',
  unreadable: (paths: readonly string[]) =>
    `Nothing is sent: ${paths.map(toStoredName).join(' and ')} cannot be decrypted, because the key is another one now. Set it again and save, or bring the key back. Deliveries wait and are retried; those that ended meanwhile can be replayed.`,
  secretReplace: 'Replace',
  secretClear: 'Clear',
  secretKeep: 'Keep the stored one',
  secretAdd: 'Add a secret',
  secretGenerate: 'Generate',
  secretLeaving: 'Saving removes the stored secret: requests will not be signed.',
  secretNone: 'None: requests are not signed.',
  sslVerify: 'Verify the certificate',
  sslVerifyHelp: 'Off accepts any certificate, also one of an impostor.',
  content: 'Content',
  payload: 'Payload',
  payloadHelp:
    'Keys to templates. Sent as JSON, form or query, as the content type and the method ask for.',
  payloadFormat: 'Strings in the payload are templates',
  body: 'Body',
  bodyHelp: 'The whole body as one text. Nothing checks that it comes out as JSON.',
  bodyFormat: 'The body is a template',
  jsonHelper: 'Templates may use json(value)',
  jsonHelperHelp:
    'An addition of Hookline, which Kong does not have: {*json(entity.username)*} writes the value as JSON, quotes and all, so that no value can break a JSON body.',
  bothContents: 'Both are filled in: the body is sent, the payload is not.',
  filled: 'filled in',
  functions: 'Functions',
  functionName: (index: number) => `Function ${index + 1}`,
  functionsHelp:
    'Each is a Lua chunk that returns function (data, event, source, pid). Returning true is success; anything else is tried again.',
  addFunction: 'Add function',
  removeFunction: (index: number) => `Remove function ${index + 1}`,

  timeout: 'Timeout',
  timeoutHelp: 'For the whole request, from connecting to the last byte.',
  retrySchedule: 'Retry after',
  retryPresets: 'Schedules',
  retryPreset: {
    patient: { label: 'Patient', value: '5 s, 30 s, 2 min, 10 min, 1 h, 4 h, 12 h' },
    short: { label: 'Short', value: '5 s, 30 s, 2 min' },
    none: { label: 'None', value: '' },
  },
  retryNone: 'One attempt; when it fails the delivery is dead.',
  retrySummary: (attempts: number, total: string) =>
    `${attempts} attempts over ${total}, each wait varied by up to a tenth.`,
  retryAnswers: 'A Retry-After of the receiver is honoured; 410 Gone switches the hook off.',
  concurrency: 'At once',
  concurrencyHelp: 'Requests of this hook under way at one time, in each worker.',
  successRule: 'Success is',
  successRules: { '2xx': 'A 2xx answer', any: 'Any answer' },
  successHelp: {
    '2xx': 'Anything else is tried again.',
    any: 'Also a 500 counts, as with Kong: only a receiver that does not answer is tried again.',
  },

  label: 'Label',
  labelPlaceholder: 'What it is for, in a few words',
  labelHelp: 'What lists and the delivery log call it; without one they name its event.',
  enabled: 'Enabled',
  enabledHelp:
    'While off it matches nothing, and deliveries that come due are cancelled. Its log stays.',

  create: 'Create hook',
  save: 'Save',
  /** Left at the foot of a hook that does not exist yet: what it would do. */
  sentence: (subject: string, gate: string, deed: string) =>
    `When ${subject} happens${gate}, ${deed}.`,
  gates: {
    onChange: ' and differs from the last one',
    snooze: (time: string) => `, at most once in ${time} for the same content`,
  },
  sentenceMissing: 'Choose what it waits for and where it goes; then this says what it does.',
  anyEventOf: (source: string) => `any event of ${source}`,
  deeds: {
    post: (target: string) => `post it to ${target}`,
    send: (method: string, target: string) => `send ${method} to ${target}`,
    log: 'write it to the log',
    lambda: (count: number) => (count === 1 ? 'run a function' : `run ${count} functions`),
  },
  pingNote: 'Creating an enabled webhook sends it a ping.',
  leaveDescription:
    'What you changed here is not saved. It is kept as a draft in this browser for a week, secrets left out.',
  created: 'Hook created',
  createdWithPing: 'A ping is on its way to it.',
  saved: (version: number) => `Saved as version ${version}`,

  notADuration: 'Write a time such as 30 s, 5 min or 1 h 30 min.',
  notADurationNamed: (part: string) =>
    `“${part}” is not a time. Write a list such as 5 s, 30 s, 2 min.`,
  notANumber: 'Write a whole number.',
  headerTwice: 'This header is given twice; names differ in more than their case.',
  notJson: (why: string) => `This is not JSON: ${why}`,
  /** Complaints of the schema that read better in plain words; others are shown as they are. */
  plainly: {
    'required field missing': 'This is needed.',
    'length must be at least 1': 'This must not be empty.',
    'missing scheme in url': 'Begin with http:// or https://, then the host.',
    'missing host in url': 'Begin with http:// or https://, then the host.',
    'expected http or https as scheme in url': 'Begin with http:// or https://, then the host.',
    'could not parse url': 'This is not an address.',
    'user name and password belong in a header, not in the url':
      'Put user name and password in an authorization header instead.',
    'expected a map': 'This must be a JSON object: { "key": value }.',
  } as Record<string, string>,
};
