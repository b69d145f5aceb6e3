import type { MouseEvent } from 'react';

/** Returns whether a click on a link has no modifier, such as one for a new tab. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Returns whether a click ended a text selection, which must not open a row. */
export const isSelectingText = (): boolean => document.getSelection()?.isCollapsed === false;
