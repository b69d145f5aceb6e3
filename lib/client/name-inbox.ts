/** Returns the first free label of `Inbox`, `Inbox 2` and so on. */
export function nameInbox(inboxes: readonly { label: string }[]): string {
  const taken = new Set(inboxes.map(({ label }) => label));
  let number = 1;
  let label = 'Inbox';
  while (taken.has(label)) {
    number += 1;
    label = `Inbox ${number}`;
  }
  return label;
}
