/** Words of the templates a new hook may begin from. */
export const templateStrings = {
  open: 'Start from a template',
  title: 'Start from a template',
  help: 'Each is a custom webhook, complete but for its address or key. What the form holds of source, event and label stays.',
  list: 'Templates',
  fillIn: 'To fill in',
  preview: 'As sent for the chosen event',
  sampleNote: 'Rendered with the sample of the event that is chosen in the form.',
  anySample: 'No event is chosen yet, so this is rendered with a sample of a new consumer.',
  use: 'Use this template',
  used: (name: string) => `The form begins from ${name}, not saved yet`,
  rendering: 'Rendering…',
  failed: (why: string) => `It cannot be rendered: ${why}`,
  body: 'Body',
};
