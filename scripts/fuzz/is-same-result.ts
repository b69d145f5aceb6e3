/**
 * Whether two results are equal, except for the order in which `<=` and `>=` name operands that cannot be
 * compared: a `luajit` without 5.2 compatibility, which the gateway's has, names them in reverse order.
 */
export function isSameResult(one: string, other: string): boolean {
  return one === other || inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(result: string): string {
  return result.replace(
    /attempt to compare (\w+) with (\w+)/g,
    (_, left: string, right: string) => `attempt to compare ${[left, right].sort().join(' with ')}`,
  );
}
