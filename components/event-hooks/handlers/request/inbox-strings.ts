/** UI strings for using an inbox of the built-in receiver as the destination of a hook. */
export const inboxStrings = {
  use: 'Use the built-in receiver',
  another: 'Create another inbox',
  created: (label: string) => `${label} created`,
  createdHelp: 'Its URL is filled in. Requests it receives are listed under Receiver.',
  createFailed: 'Could not create an inbox',
  goesTo: (label: string) => `Inbox “${label}” of the built-in receiver.`,
  watch: 'View received requests',
};
