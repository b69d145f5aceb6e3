const deliveries = (count: number) => (count === 1 ? '1 delivery' : `${count} deliveries`);
const are = (count: number) => (count === 1 ? 'is' : 'are');

/** Words of the overview. */
export const overviewStrings = {
  title: 'Overview',
  failedToLoad: 'The overview could not be loaded',
  verdict: {
    failing: (count: number, since: string) => `${deliveries(count)} failed since ${since}`,
    andRetrying: (count: number) => `, and ${count} more ${are(count)} being retried.`,
    retrying: (count: number) => `${deliveries(count)} ${are(count)} being retried.`,
    noneLost: ' None has failed for good in the last 24 hours.',
    earlier: (count: number) => ` ${deliveries(count)} failed earlier in the last 24 hours.`,
    failedBefore: (count: number, since: string) =>
      `Nothing has failed since ${since}; ${deliveries(count)} did earlier in the last 24 hours.`,
    quiet: 'Nothing has failed in the last 24 hours.',
    idle: 'No event has come in during the last 24 hours.',
  },
  figures: {
    label: 'Now, and the last 24 hours',
    failed: 'Failed',
    retrying: 'Retrying',
    waiting: 'Waiting',
    delivered: 'Delivered',
    suppressed: 'Suppressed',
    hooks: 'Hooks enabled',
    day: '24 h',
    now: 'now',
    of: (enabled: string, total: string) => `${enabled} of ${total}`,
  },
  chart: {
    title: 'Deliveries by the hour',
    empty: 'No delivery in the last 24 hours.',
    label: (delivered: number, failed: number, suppressed: number) =>
      `Deliveries of the last 24 hours by the hour: ${delivered} delivered, ${failed} failed, ${suppressed} suppressed. The table says the same.`,
    form: 'Show as',
    forms: [
      { value: 'bars', label: 'Bars' },
      { value: 'table', label: 'Table' },
    ] as const,
    hour: 'Hour',
    series: { delivered: 'Delivered', failed: 'Failed', suppressed: 'Suppressed' },
  },
  failures: {
    title: 'Recent failures',
    all: 'All failures',
    none: 'Nothing has failed that is still kept.',
    next: 'next',
    open: (event: string, hook: string) => `Open delivery of ${event} to ${hook}`,
  },
  start: {
    title: 'The first five minutes',
    done: 'done',
    hook: 'Create a hook',
    hookHelp:
      'Say which event it listens to and where it sends it. To try it, press “Use the built-in receiver” beside the address.',
    send: 'Send an event',
    sendHelp: 'Make a token under Settings and put it in HOOKLINE_TOKEN, then:',
    example: 'the command',
    token: 'Make a token',
    see: 'See it in the log',
    seeHelp:
      'Every event and each hook that listened to it, with what was sent and what came back.',
    open: 'Open the delivery log',
  },
};
