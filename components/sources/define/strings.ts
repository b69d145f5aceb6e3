/** Words of the pages where a custom source is defined. */
export const defineStrings = {
  newTitle: 'New source',
  newMeta: 'Names events of your own, so that hooks can listen to them and machines can send them.',
  editTitle: (name: string) => `Source ${name}`,
  editName: 'Source',
  editMeta: 'A change counts from the next event on.',
  loadFailed: 'The source could not be read',
  notFoundTitle: 'There is no custom source of this name',
  notFoundHelp:
    'It may have been removed, or it is one of the gateway’s own, which cannot be changed.',
  toSources: 'All sources',

  sectionSource: 'Source',
  name: 'Name',
  namePlaceholder: 'billing',
  nameHelp: 'What senders and hooks call it. Letters, digits and - _ . ~ :',
  nameKept: 'The name stays: hooks and recorded events carry it.',
  description: 'Description',
  eventTitle: (index: number) => `Event ${index + 1}`,
  eventName: 'Name',
  eventNamePlaceholder: 'invoice-paid',
  addEvent: 'Add an event',
  removeEvent: (name: string) => `Remove event ${name}`,
  fields: 'Fields',
  fieldsHelp:
    'The keys of its data, which templates may use. On change and snooze compare the unique ones, or the whole data where none is ticked.',
  fieldName: (index: number) => `Field ${index + 1}`,
  fieldPlaceholder: 'invoice',
  unique: 'unique',
  uniqueOf: (name: string) => `unique: ${name}`,
  addField: 'Add a field',
  removeField: (name: string) => `Remove field ${name}`,
  sample: 'Sample',
  sampleHelp: 'Data to try hooks with: a JSON object.',
  fillFields: 'Fill fields from the sample',
  takeEvent: 'Take a recorded event',
  takeNone: 'No event of this name has been recorded yet.',
  takeNeedsName: 'Name the source and the event first.',
  takeFailed: 'The event could not be read',
  taken: (at: string, position: number, count: number) =>
    `Data of the event received ${at}, ${position} of ${count}.${count > 1 ? ' Press again for the next.' : ''}`,

  send: 'Send its events',
  sendHelp: 'Any machine with a token may send them. Each is recorded, and hooks on it fire.',
  sendExample: 'A request that sends an event',
  token: 'Make a token',

  create: 'Create source',
  save: 'Save',
  created: 'Source created',
  saved: 'Source saved',

  remove: 'Remove',
  removeTitle: (name: string) => `Remove the source ${name}?`,
  removeDescription:
    'Its events are no longer accepted, and no hook can be made for it. Events and deliveries that were recorded stay.',
  removed: (name: string) => `Source ${name} removed`,

  notJson: (line: number, wanted: string) => `This is not JSON: line ${line} needs ${wanted}.`,
  notObject: 'This must be a JSON object: { "key": value }.',
  tooDeep: 'This nests too deep.',
  /** Complaints of the schema that read better in plain words; others are shown as they are. */
  plainly: {
    'required field missing': 'This is needed.',
    'length must be at least 1': 'This must not be empty.',
    'expected a JSON object': 'This must be a JSON object: { "key": value }.',
    'is there twice': 'This name is there twice.',
    'a source of the gateway has this name': 'A source of the gateway has this name.',
    'there is a source of this name already': 'There is a source of this name already.',
    'needs at least one event': 'A source needs at least one event.',
    'must be one line without space around it': 'Write one line, without space around it.',
    'may have letters, digits, and - _ . ~ : only, and begins with a letter or digit':
      'Only letters, digits and - _ . ~ : are allowed, a letter or digit first.',
  } as Record<string, string>,
};
