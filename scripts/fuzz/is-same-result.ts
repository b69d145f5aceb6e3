/**
 * Whether two answers are the same, but for the order in which `<=` and `>=` name what they cannot
 * compare: a `luajit` without 5.2 compatibility, which the gateway's has, names it the other way round.
 */
export function isSameAnswer(one: string, other: string): boolean {
  return one === other || inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(answer: string): string {
  return answer.replace(
    /attempt to compare (\w+) with (\w+)/g,
    (_, left: string, right: string) => `attempt to compare ${[left, right].sort().join(' with ')}`,
  );
}
