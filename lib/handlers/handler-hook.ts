import type { ConfigOf } from './handler-configs';
import type { Handler } from './handler-name';
import type { Unreadable } from './unreadable';

/** The parts of a hook that its handler uses. */
export type HandlerHook<Config = ConfigOf<Handler>> = {
  handler: Handler;
  config: Config;
  delivery: { jsonHelper: boolean };
  unreadable?: Unreadable | undefined;
};
