'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { PaneSection } from '@/components/ui/layout/pane-section';
import { StatePill, type Tone } from '@/components/ui/values/state-pill';
import type { EvaluatedHook } from '@/lib/api/resources';
import { useHookNames } from '@/lib/client/use-hook-names';
import { eventStrings } from './strings';

const { evaluated: words } = eventStrings;
const FOLD_OVER = 3;

const TONES: Record<EvaluatedHook['decision'], Tone> = {
  delivered_to: 'active',
  held_back: 'held',
  not_matched: 'idle',
  disabled: 'idle',
};

/** The hooks that existed when the event was received, and why each did or did not fire. */
export function EvaluatedHooks({ hooks }: { hooks: readonly EvaluatedHook[] }) {
  const missed = hooks.filter(({ decision }) => decision === 'not_matched');
  const fold = missed.length > FOLD_OVER;
  const shown = fold ? hooks.filter((each) => !missed.includes(each)) : hooks;
  return (
    <PaneSection title={words.title} count={hooks.length}>
      {hooks.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      <HookResults items={shown} />
      {fold ? (
        <details className="group mt-2">
          <summary className="flex cursor-pointer list-none items-center gap-1 rounded-tick text-ink-2 hover:text-ink">
            <ChevronRight aria-hidden="true" className="size-3 group-open:rotate-90" />
            {words.others(missed.length)}
          </summary>
          <div className="pt-2">
            <HookResults items={missed} />
          </div>
        </details>
      ) : null}
    </PaneSection>
  );
}

function HookResults({ items }: { items: readonly EvaluatedHook[] }) {
  const toName = useHookNames();
  return (
    <ul className="space-y-2">
      {items.map((item) => {
        const { hook_id, version, decision, why, delivery_id } = item;
        return (
          <li key={hook_id} className="flex items-start gap-3">
            <StatePill tone={TONES[decision]} className="w-21 shrink-0">
              {words.decisions[decision]}
            </StatePill>
            <div className="min-w-0 flex-1">
              <p className="flex items-baseline gap-2">
                <Link
                  href={`/hooks/${hook_id}`}
                  className="min-w-0 truncate rounded-tick underline-offset-3 hover:underline"
                >
                  {toName(item)}
                </Link>
                <span className="shrink-0 text-ink-3 text-meta">v{version}</span>
                {delivery_id === null ? null : (
                  <Link
                    href={`/deliveries?open=${delivery_id}`}
                    className="ml-auto shrink-0 rounded-tick text-accent-text underline-offset-3 hover:underline"
                  >
                    {words.toDelivery}
                  </Link>
                )}
              </p>
              <p className="text-ink-2 [overflow-wrap:anywhere]">{why}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
