import { render } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useBackGuard } from './use-back-guard';

const back = vi.fn();
const ask = vi.fn<(proceed: () => void) => void>();

function Guarded({ active }: { active: boolean }) {
  useBackGuard(active, ask);
  return null;
}

const state = (): unknown => window.history.state;
// What a browser does on Back: it makes the previous entry current, then fires the event.
const pressBack = () => {
  window.history.replaceState({ router: 1 }, '');
  window.dispatchEvent(new PopStateEvent('popstate'));
};

beforeEach(() => {
  back.mockClear();
  vi.spyOn(window.history, 'back').mockImplementation(back);
  ask.mockClear();
  window.history.replaceState({ router: 1 }, '');
});

test('Back asks while something is unsaved, and goes back when told to', () => {
  render(<Guarded active />);
  expect(state()).toEqual({ router: 1, hooklineGuard: true });
  pressBack();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(back).not.toHaveBeenCalled();
  ask.mock.calls[0]?.[0]();
  expect(back).toHaveBeenCalledTimes(1);
});

test('Back goes back at once when it was saved by then', () => {
  const { rerender } = render(<Guarded active />);
  rerender(<Guarded active={false} />);
  pressBack();
  expect(ask).not.toHaveBeenCalled();
  expect(back).toHaveBeenCalledTimes(1);
});

test('a page on which nothing was edited has no entry of its own', () => {
  render(<Guarded active={false} />);
  expect(state()).toEqual({ router: 1 });
  pressBack();
  expect(ask).not.toHaveBeenCalled();
  expect(back).not.toHaveBeenCalled();
});

test('a link within the page asks nothing', () => {
  render(<Guarded active />);
  window.history.replaceState(null, '');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(ask).not.toHaveBeenCalled();
  expect(back).not.toHaveBeenCalled();
});
