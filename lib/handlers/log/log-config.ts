import { z } from 'zod';
import { type HandlerConfig, kongRecord } from '../handler-config';

const input = kongRecord({});

export type LogConfig = z.infer<typeof input>;

export const logConfig = {
  name: 'log',
  input: () => input,
  stored: z.object({}),
  fields: {},
  code: 'none',
  isPingable: false,
} satisfies HandlerConfig<'log', LogConfig>;
