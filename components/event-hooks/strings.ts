/** Words of the hook form's controls and complaints. */
export const formStrings = {
  notADuration: 'Write a time such as 30 s, 5 min or 1 h 30 min.',
  notADurationNamed: (part: string) =>
    `“${part}” is not a time. Write a list such as 5 s, 30 s, 2 min.`,
  notANumber: 'Write a whole number.',
  headerTwice: 'This header is given twice; names differ in more than their case.',
  notJson: (why: string) => `This is not JSON: ${why}`,
  /** Complaints of the schema that read better in plain words; others are shown as they are. */
  plainly: {
    'required field missing': 'This is needed.',
    'length must be at least 1': 'This must not be empty.',
    'missing scheme in url': 'Begin with http:// or https://, then the host.',
    'missing host in url': 'Begin with http:// or https://, then the host.',
    'expected a map': 'This must be a JSON object: { "key": value }.',
  } as Record<string, string>,
};
