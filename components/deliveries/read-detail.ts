/** A text from what a delivery's reason carries with it, or null. */
export function readDetail(detail: unknown, key: string): string | null {
  const value: unknown =
    typeof detail === 'object' && detail !== null ? Reflect.get(detail, key) : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}
