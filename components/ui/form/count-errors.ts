/** Counts the fields of a form that have an error. Arrays and groups do not count themselves. */
export function countErrors(errors: object): number {
  return Object.entries(errors).reduce((sum, [key, error]) => {
    // The error of the whole form is shown elsewhere; `ref` is the element of the field.
    if (key === 'root' || key === 'ref' || typeof error !== 'object' || error === null) return sum;
    return sum + ('message' in error ? 1 : countErrors(error));
  }, 0);
}
