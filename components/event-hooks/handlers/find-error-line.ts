const PATTERNS = [/\(line (\d+), column \d+\)$/, /^[^:]*:(\d+):/];

/** Returns the line, counted from 1, that an error message about code names. */
export function findErrorLine(message: string | undefined): number | undefined {
  for (const pattern of PATTERNS) {
    const line = pattern.exec(message ?? '')?.[1];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}
