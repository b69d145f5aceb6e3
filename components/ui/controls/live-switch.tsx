'use client';
import { useId } from 'react';
import type { LivePause } from '../log/use-live';
import { uiStrings } from '../strings';
import { Switch } from './switch';

type LiveSwitchProps = { on: boolean; onChange: (on: boolean) => void; paused: LivePause | null };

/** Turns the refreshing of a list on and off, and shows why it is paused. */
export function LiveSwitch({ on, onChange, paused }: LiveSwitchProps) {
  const id = useId();
  return (
    <span className="inline-flex h-7.5 items-center gap-2" title={uiStrings.liveHelp}>
      {on && paused ? (
        <span className="text-meta text-wait">{uiStrings.livePaused[paused]}</span>
      ) : null}
      <label htmlFor={id} className="cursor-pointer text-ink-2">
        {uiStrings.live}
      </label>
      <Switch id={id} checked={on} onCheckedChange={onChange} />
    </span>
  );
}
