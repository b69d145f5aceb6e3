/** Whether keys belong to a text control, so that letters are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Whether Enter belongs to the thing that has the focus. */
export const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, [role="switch"]') !== null;

/** Whether something lies over the page: a dialog, a menu, a list of options. */
export const isBehindOverlay = (): boolean =>
  document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** Whether a key pressed now is meant for the page as a whole. */
export const isForThePage = (event: KeyboardEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) &&
  !isTyping(event.target) &&
  !isBehindOverlay();
