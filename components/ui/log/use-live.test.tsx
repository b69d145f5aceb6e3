import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { useLive } from './use-live';

function List({ paged = false, listKey = '' }: { paged?: boolean; listKey?: string }) {
  const listRef = useRef<HTMLDivElement>(null);
  const live = useLive({ listRef, listKey, paged });
  return (
    <>
      <div ref={listRef} onScrollCapture={live.onScrollCapture}>
        <div data-testid="scroller">
          <p>a row</p>
        </div>
      </div>
      <p>beside</p>
      <output>{live.running ? 'running' : (live.paused ?? 'off')}</output>
      <button type="button" onClick={() => live.setOn(false)}>
        stop
      </button>
    </>
  );
}

const state = () => screen.getByRole('status').textContent;
const select = (text: string) =>
  act(() => {
    const node = screen.getByText(text);
    document.getSelection()?.selectAllChildren(node);
    document.dispatchEvent(new Event('selectionchange'));
  });

test('it pauses while the list is scrolled down and resumes at the top', () => {
  render(<List />);
  expect(state()).toBe('running');
  const scroller = screen.getByTestId('scroller');
  scroller.scrollTop = 40;
  fireEvent.scroll(scroller);
  expect(state()).toBe('scrolled');
  scroller.scrollTop = 0;
  fireEvent.scroll(scroller);
  expect(state()).toBe('running');
});

test('another list starts at its top', () => {
  const { rerender } = render(<List />);
  const scroller = screen.getByTestId('scroller');
  scroller.scrollTop = 40;
  fireEvent.scroll(scroller);
  rerender(<List listKey="filtered" />);
  expect(state()).toBe('running');
});

test('it pauses while text in the list is selected, not elsewhere', () => {
  render(<List />);
  select('beside');
  expect(state()).toBe('running');
  select('a row');
  expect(state()).toBe('selecting');
});

test('it pauses on older pages and stays off when turned off', () => {
  const { rerender } = render(<List paged />);
  expect(state()).toBe('paged');
  rerender(<List />);
  expect(state()).toBe('running');
  fireEvent.click(screen.getByRole('button'));
  expect(state()).toBe('off');
});
