/** The maximum number of steps of one run that leave the process it ran in. */
export const MOST_STEPS = 300;

/** Keeps the first `most` steps of all parts together, and counts the others as dropped. */
export const boundSteps = <Part extends { steps: readonly unknown[]; dropped: number }>(
  parts: readonly Part[],
  most = MOST_STEPS,
): Part[] => {
  let left = most;
  return parts.map((part) => {
    const steps = part.steps.slice(0, left);
    left -= steps.length;
    return { ...part, steps, dropped: part.dropped + part.steps.length - steps.length };
  });
};
