/** The strings of the pages that define a custom source. */
export const defineStrings = {
  newTitle: 'New source',
  newMeta: 'Defines custom events that you send and hooks can use.',
  editTitle: (name: string) => `Source ${name}`,
  editName: 'Source',
  editMeta: 'Changes apply to new events.',
  loadFailed: 'Could not load the source',
  notFoundTitle: 'Custom source not found',
  notFoundHelp: 'It may have been deleted. Sources of the gateway cannot be edited.',
  toSources: 'All sources',

  sectionSource: 'Source',
  name: 'Name',
  namePlaceholder: 'billing',
  nameHelp: 'Used by senders and hooks. Letters, digits and - _ . ~ : are allowed.',
  nameKept: 'The name cannot be changed, since hooks and recorded events use it.',
  description: 'Description',
  eventTitle: (index: number) => `Event ${index + 1}`,
  eventName: 'Name',
  eventNamePlaceholder: 'invoice-paid',
  addEvent: 'Add event',
  removeEvent: (name: string) => `Remove event ${name}`,
  fields: 'Fields',
  fieldsHelp:
    'The keys of the event data. “Only on change” and snooze compare the unique fields, or all data when none is unique.',
  fieldName: (index: number) => `Field ${index + 1}`,
  fieldPlaceholder: 'invoice',
  unique: 'unique',
  uniqueOf: (name: string) => `unique: ${name}`,
  addField: 'Add field',
  removeField: (name: string) => `Remove field ${name}`,
  sample: 'Sample',
  sampleHelp: 'A JSON object, used to preview hooks.',
  fillFields: 'Add fields from sample',
  takeEvent: 'Use recorded event',
  takeNone: 'No event with this name has been recorded yet.',
  takeNeedsName: 'Enter the names of the source and the event first.',
  takeFailed: 'Could not load the event',
  taken: (at: string, position: number, count: number) =>
    `Event received ${at}, ${position} of ${count}.${count > 1 ? ' Select again for the next one.' : ''}`,

  send: 'Send events',
  sendHelp: 'Send events with an API token.',
  sendExample: 'Example request',
  token: 'Create token',

  create: 'Create source',
  save: 'Save',
  created: 'Source created',
  saved: 'Source saved',

  remove: 'Delete',
  removeTitle: (name: string) => `Delete the source ${name}?`,
  removeDescription:
    'Its events are no longer accepted, and hooks can no longer use it. Recorded events and deliveries are kept.',
  removed: (name: string) => `Source ${name} deleted`,

  notJson: (line: number, expected: string) =>
    `Invalid JSON: expected ${expected} on line ${line}.`,
  notObject: 'Enter a JSON object: { "key": value }.',
  tooDeep: 'The JSON is nested too deeply.',
  /** Strings for validation errors of the schema; others are shown as they are. */
  errors: {
    'required field missing': 'Required.',
    'length must be at least 1': 'Must not be empty.',
    'expected a JSON object': 'Enter a JSON object: { "key": value }.',
    'is there twice': 'This name is used twice.',
    'a source of the gateway has this name': 'A source of the gateway already has this name.',
    'there is a source of this name already': 'A source with this name already exists.',
    'needs at least one event': 'Add at least one event.',
    'must be one line without space around it': 'Enter one line without surrounding spaces.',
    'may have letters, digits, and - _ . ~ : only, and begins with a letter or digit':
      'Use letters, digits and - _ . ~ : only, starting with a letter or digit.',
  } as Record<string, string>,
};
