'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/controls/button';
import { Menu, MenuCheckboxItem, MenuLabel } from '@/components/ui/overlay/menu';
import { StateMark } from '@/components/ui/values/state-pill';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { DeliveryState } from '@/lib/delivery/delivery-record';
import { deliveryStrings } from './strings';

type StateFilterProps = {
  value: readonly DeliveryState[] | null;
  onChange: (states: DeliveryState[] | null) => void;
};

const { filters: words } = deliveryStrings;

/** Filters by any of the checked states. None checked shows all. */
export function StateFilter({ value, onChange }: StateFilterProps) {
  const chosen = value ?? [];
  const [first] = chosen;
  const label =
    first === undefined
      ? words.anyState
      : chosen.length === 1
        ? DELIVERY_STATES[first].label
        : words.statesCount(chosen.length);
  const toggle = (state: DeliveryState, on: boolean) => {
    const next = DeliveryState.options.filter((each) =>
      each === state ? on : chosen.includes(each),
    );
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Menu
      align="start"
      trigger={
        <Button
          aria-label={`${words.states}: ${label}`}
          className="w-full font-normal [&>span]:w-full [&>span]:justify-between"
        >
          <span className={chosen.length === 0 ? 'text-ink-3' : undefined}>{label}</span>
          <ChevronDown aria-hidden="true" className="text-ink-3" />
        </Button>
      }
    >
      <MenuLabel>{words.states}</MenuLabel>
      {DeliveryState.options.map((state) => (
        <MenuCheckboxItem
          key={state}
          checked={chosen.includes(state)}
          onCheckedChange={(on) => toggle(state, on)}
        >
          {DELIVERY_STATES[state].label}
          <StateMark tone={DELIVERY_STATES[state].tone} className="ml-auto" />
        </MenuCheckboxItem>
      ))}
    </Menu>
  );
}
