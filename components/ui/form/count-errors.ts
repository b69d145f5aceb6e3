/** How many fields of a form complain: each message is one; arrays and groups around it do not count. */
export function countErrors(errors: object): number {
  return Object.entries(errors).reduce((sum, [key, error]) => {
    // What is wrong with the whole has its own place; `ref` is the element of the field.
    if (key === 'root' || key === 'ref' || typeof error !== 'object' || error === null) return sum;
    return sum + ('message' in error ? 1 : countErrors(error));
  }, 0);
}
