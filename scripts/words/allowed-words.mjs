// Where a word of the table is the right one, and why. An exception that nothing needs is reported.

/** Names of the wire and of the database, which stay as they are. */
export const allowedNames = new Map([
  ['answer', 'the response to a request of an inbox in /api'],
  ['answered', 'the count of an inbox in /api and in the database'],
  ['answers', 'the responses of an inbox in /api and in the database'],
  ['considered', 'the evaluated hooks of an event in /api'],
  ['overviewRulerLanes', 'an option of Monaco'],
]);

/** Passages by file and text: texts that must equal Kong's, and the check itself. */
export const allowedPassages = [
  {
    file: /^scripts\/(?:words\/.*|check-words\.test\.ts)$/,
    text: /./,
    reason: 'the table and the test of this check',
  },
];
