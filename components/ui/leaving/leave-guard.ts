type Blocker = (proceed: () => void) => void;

let blocker: Blocker | null = null;

/** While set, navigation inside the console is handed to `next`, which may let it proceed later. */
export function setLeaveBlocker(next: Blocker | null): void {
  blocker = next;
}

/** Every navigation that is not a link goes through here; links are caught by the guard itself. */
export function leave(proceed: () => void): void {
  if (blocker) blocker(proceed);
  else proceed();
}
