const PLACES = [/\(line (\d+), column \d+\)$/, /^[^:]*:(\d+):/];

/** The line a complaint about code names, from 1. */
export function findFaultLine(message: string | undefined): number | undefined {
  for (const place of PLACES) {
    const line = place.exec(message ?? '')?.[1];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}
