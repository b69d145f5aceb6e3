import { HANDLER_CONFIGS } from '../handler-configs';
import type { HandlerHook } from '../handler-hook';

/** One piece of user code in a config: a Lua function, or a template. */
export type HookCode = {
  language: 'lua' | 'template';
  /** Its path in the hook, such as `['config', 'payload', 'text']`. */
  path: (string | number)[];
  text: string;
};

type Language = HookCode['language'];

const listTexts = (language: Language, value: unknown, path: HookCode['path']): HookCode[] => {
  if (typeof value === 'string') return [{ language, path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => listTexts(language, item, [...path, key]));
};

/** Lists the user code of a hook: the strings in the fields that its handler declares as code. */
export const listCode = ({
  handler,
  config,
}: Pick<HandlerHook, 'handler' | 'config'>): HookCode[] => {
  const { code } = HANDLER_CONFIGS[handler];
  if (code === 'none') return [];
  const values: Record<string, unknown> = config;
  return code.fields
    .filter(({ enabledBy }) => enabledBy === undefined || values[enabledBy] === true)
    .flatMap(({ name }) => listTexts(code.language, values[name], ['config', name]));
};
