type Blocker = (proceed: () => void) => void;

let blocker: Blocker | null = null;

/** Sets the function that receives navigation inside the console and may let it proceed later. */
export function setLeaveBlocker(next: Blocker | null): void {
  blocker = next;
}

/** Navigates unless a guard is set. Use it for navigation without a link: the guard handles links. */
export function leave(proceed: () => void): void {
  if (blocker) blocker(proceed);
  else proceed();
}
