'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { editorAhead } from '@/components/editor/preload-editor';
import { cn } from '@/components/ui/cn';
import { isSelectingText } from '@/components/ui/leaving/is-plain-click';
import { Td, Tr } from '@/components/ui/log/table';
import { Badge } from '@/components/ui/values/badge';
import { Time } from '@/components/ui/values/time';
import type { HookResource } from '@/lib/api/resources';
import { toHookName } from '@/lib/client/hook-name';
import { toSubject, toTarget } from '../handlers/describe-hook';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import type { HookActions } from '../hook-actions';
import { hookStrings } from '../screen-strings';
import { HOOK_COLUMNS } from './columns';
import { EnableSwitch } from './enable-switch';
import { HealthMeter } from './health-meter';

type HookRowProps = {
  hook: HookResource;
  active: boolean;
  setEnabled: HookActions['setEnabled'];
};

export function HookRow({ hook, active, setEnabled }: HookRowProps) {
  const router = useRouter();
  const href = `/hooks/${hook.id}`;
  const target = toTarget(hook);
  const { failed } = hook.health;
  return (
    <Tr
      data-row-id={hook.id}
      active={active}
      {...(HANDLER_FORMS[hook.handler].hasCode && editorAhead)}
      onClick={() => {
        if (!isSelectingText()) router.push(href);
      }}
    >
      <Td className={HOOK_COLUMNS.enabled}>
        <EnableSwitch hook={hook} setEnabled={setEnabled} />
      </Td>
      <Td className={HOOK_COLUMNS.hook}>
        <Link
          href={href}
          className={cn('block truncate font-medium', !hook.enabled && 'text-ink-2')}
          onClick={(event) => event.stopPropagation()}
        >
          {toHookName(hook)}
        </Link>
        <span className="flex gap-2 text-meta">
          {hook.unreadable.length > 0 ? (
            <span className="shrink-0 font-medium text-bad">{hookStrings.unreadable}</span>
          ) : null}
          {failed > 0 ? (
            <span className="shrink-0 font-medium text-bad @lg:hidden">
              {hookStrings.healthFailed(failed.toLocaleString('en'))}
            </span>
          ) : null}
          {hook.label === null ? null : (
            <span className="min-w-0 truncate text-ink-3">{toSubject(hook)}</span>
          )}
        </span>
      </Td>
      <Td className={HOOK_COLUMNS.handler}>
        <Badge>{HANDLER_FORMS[hook.handler].label}</Badge>
      </Td>
      <Td className={HOOK_COLUMNS.target}>
        <span className="block truncate font-mono text-ink-2 text-meta" title={target}>
          {target}
        </span>
      </Td>
      <Td className={HOOK_COLUMNS.health}>
        <HealthMeter health={hook.health} />
      </Td>
      <Td className={HOOK_COLUMNS.lastFired}>
        <Time at={hook.health.last_fired_at} className="text-ink-2" />
      </Td>
    </Tr>
  );
}
