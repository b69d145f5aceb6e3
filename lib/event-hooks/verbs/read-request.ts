import { type EventHookBody, HooklineFields, makeEventHookBody } from '../schema';
import { findHostileKeys } from '../validation/find-hostile-keys';
import { toSchemaViolation, toViolations, type Violation } from '../validation/violations';
import type { EventHookDeps, EventHookRequest } from './deps';

const findUnknownSource = async (
  deps: Pick<EventHookDeps, 'sources'>,
  source: unknown,
  event: unknown,
): Promise<Violation[]> => {
  if (typeof source !== 'string' || source === '') return [];
  if (!(await deps.sources.find(source)))
    return [{ path: ['source'], message: `unknown source: ${source}` }];
  if (typeof event !== 'string' || event === '') return [];
  if (await deps.sources.findEventType(source, event)) return [];
  return [{ path: ['event'], message: `unknown event of source ${source}: ${event}` }];
};

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/**
 * Validates a request to create or change a hook. Throws one schema violation that names every
 * invalid field (spec §1.3); if the handler is missing or unknown, it is the only one.
 */
export const readRequest = async (
  deps: Pick<EventHookDeps, 'sources' | 'settings' | 'checkCode'>,
  request: EventHookRequest,
): Promise<{ body: EventHookBody; hookline: HooklineFields }> => {
  const { compatibility, lenientSources } = await deps.settings();
  const body = makeEventHookBody(compatibility).safeParse(request.kong);
  const violations = body.success ? [] : toViolations(body.error);
  const ofHandler = violations.filter(({ path }) => path[0] === 'handler');
  if (ofHandler.length > 0) throw toSchemaViolation(ofHandler);

  const hookline = HooklineFields.safeParse(request.hookline ?? {});
  if (!hookline.success) violations.push(...toViolations(hookline.error));
  violations.push(...findHostileKeys(request.kong));
  if (!lenientSources) {
    const [source, event] = [fieldOf(request.kong, 'source'), fieldOf(request.kong, 'event')];
    violations.push(...(await findUnknownSource(deps, source, event)));
  }
  if (body.success && hookline.success)
    violations.push(...(await deps.checkCode({ ...body.data, delivery: hookline.data.delivery })));
  if (!body.success || !hookline.success || violations.length > 0)
    throw toSchemaViolation(violations);
  return { body: body.data, hookline: hookline.data };
};
