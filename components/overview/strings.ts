const deliveries = (count: number) => (count === 1 ? '1 delivery' : `${count} deliveries`);
const are = (count: number) => (count === 1 ? 'is' : 'are');

/** The strings of the overview. */
export const overviewStrings = {
  title: 'Overview',
  failedToLoad: 'Could not load the overview',
  health: {
    failing: (count: number, since: string) => `${deliveries(count)} failed since ${since}`,
    andRetrying: (count: number) => `, and ${count} more ${are(count)} being retried.`,
    retrying: (count: number) => `${deliveries(count)} ${are(count)} being retried.`,
    noneFailed: ' None failed in the last 24 hours.',
    earlier: (count: number) => ` ${deliveries(count)} failed earlier in the last 24 hours.`,
    failedBefore: (count: number, since: string) =>
      `No failures since ${since}. ${deliveries(count)} failed earlier in the last 24 hours.`,
    quiet: 'No failures in the last 24 hours.',
    idle: 'No events in the last 24 hours.',
  },
  figures: {
    label: 'Deliveries now and in the last 24 hours',
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
    title: 'Deliveries per hour',
    empty: 'No deliveries in the last 24 hours.',
    label: (delivered: number, failed: number, suppressed: number) =>
      `Deliveries per hour in the last 24 hours: ${delivered} delivered, ${failed} failed, ${suppressed} suppressed. Also available as a table.`,
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
    none: 'No failures.',
    next: 'next',
    open: (event: string, hook: string) => `Open delivery of ${event} to ${hook}`,
  },
  start: {
    title: 'Get started',
    what: 'Hookline runs event hooks for your API gateway: when something changes, it calls a webhook, writes a log line or runs a Lua function, and records every event and delivery.',
    done: 'done',
    hook: 'Create a hook',
    hookHelp:
      'Choose an event and a destination. To try it out, select “Use the built-in receiver” as the destination.',
    createHook: 'Create hook',
    send: 'Send an event',
    sendHelp: 'Create a token in Settings, set it as HOOKLINE_TOKEN, and run:',
    example: 'Command',
    token: 'Create token',
    see: 'View the delivery',
    seeHelp: 'Deliveries shows each request and its response.',
    open: 'View deliveries',
  },
};
