/** Words of the way from a hook's address to the built-in receiver. */
export const inboxStrings = {
  use: 'Use the built-in receiver',
  another: 'A further inbox',
  made: (label: string) => `${label} is made`,
  madeHelp: 'Its address is filled in. What arrives there is under Receiver.',
  notMade: 'No inbox was made',
  goesTo: (label: string) => `This is “${label}” of the built-in receiver.`,
  watch: 'See what arrives',
};
