'use client';
import { ChevronDown, ChevronUp, Maximize2, Minimize2 } from 'lucide-react';
import {
  type ComponentProps,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { cn } from '../cn';
import { Button } from '../controls/button';
import { Kbd } from '../keyboard/kbd';
import { uiStrings } from '../strings';
import type { DockHeight } from './use-dock';

type DockProps = {
  title: string;
  /** The label of the key that opens it. */
  hotKey: string;
  height: DockHeight;
  onHeight: (height: DockHeight) => void;
  /** Shown in the bar, also while it is closed. */
  aside: ReactNode;
  children: ReactNode;
} & Pick<ComponentProps<'section'>, 'id' | 'onKeyDownCapture' | 'onPointerEnter' | 'onFocus'>;

const BODY: Record<DockHeight, string> = {
  closed: '',
  half: 'h-[min(24rem,55dvh)] md:h-[min(22rem,45dvh)]',
  tall: 'h-[calc(100dvh-6.5rem)] md:h-[80dvh]',
};

/**
 * A pane at the bottom of the window: a bar that is always visible, and a body with two heights. Its
 * height is the CSS property `--dock`, so that other sticky elements can stay above it.
 */
export function Dock({ title, hotKey, height, onHeight, aside, children, ...section }: DockProps) {
  const bodyId = useId();
  const box = useRef<HTMLElement>(null);
  const isOpen = height !== 'closed';
  useDockProperty(box);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  const isTall = height === 'tall';
  return (
    <section
      ref={box}
      aria-label={title}
      className="sticky bottom-0 z-20 -mx-3 mt-auto border-t bg-surface shadow-overlay sm:mx-0 sm:rounded-t-frame sm:border-x"
      {...section}
    >
      <header className="flex min-h-10 flex-wrap items-center gap-2 px-3 py-1">
        <h2 className="min-w-0">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={bodyId}
            className="flex items-center gap-1.5 rounded-tick font-semibold"
            onClick={() => onHeight(isOpen ? 'closed' : 'half')}
          >
            <Chevron aria-hidden="true" className="size-3.5 text-ink-3" />
            {title}
          </button>
        </h2>
        <Kbd className="max-lg:hidden">{hotKey}</Kbd>
        {aside}
        {isOpen ? (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={isTall ? uiStrings.lower : uiStrings.taller}
            onClick={() => onHeight(isTall ? 'half' : 'tall')}
          >
            {isTall ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          </Button>
        ) : null}
      </header>
      <div
        id={bodyId}
        hidden={!isOpen}
        className={cn('relative overflow-y-auto border-t', BODY[height])}
      >
        {children}
      </div>
    </section>
  );
}

function useDockProperty(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--dock', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--dock');
    };
  }, [box]);
}
