/** UI strings of the templates for a new hook. */
export const templateStrings = {
  open: 'Start from a template',
  title: 'Start from a template',
  help: 'Each template is a custom webhook that only needs your URL or key. The source, the event and a label you entered stay.',
  list: 'Templates',
  fillIn: 'Required values',
  preview: 'Request for the selected event',
  sampleNote: 'Rendered with the sample of the event in the form.',
  anySample: 'No event is selected yet; rendered with a sample of a new consumer.',
  use: 'Use this template',
  used: (name: string) => `${name} template loaded into the form, not saved yet`,
  rendering: 'Rendering…',
  failed: (why: string) => `Could not render the template: ${why}`,
  body: 'Body',
};
