/** Words of a request, its response and its times. */
export const exchangeStrings = {
  headers: 'Headers',
  body: 'Body',
  url: 'the address',
  status: (status: number) => `HTTP status ${status}`,
  noHeaders: 'None.',
  noResponse: 'Nothing came back.',
  chart: 'Where the time went',
  total: 'Total',
  totalAfterQueue: 'Total, without the queue',
  reused: 'The connection was open already, so there was nothing to look up or connect.',
  phases: {
    queue: 'Waited in the queue',
    dns: 'Name lookup',
    connect: 'Connect',
    tls: 'TLS handshake',
    firstByte: 'Waited for the answer',
    rest: 'Read the answer',
    failed: 'Until it failed',
  },
};
