import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { text } from '@/lib/fields/text';
import { type HandlerConfig, kongRecord } from '../handler-config';

const input = kongRecord({
  functions: z
    .array(text(), { error: expected('an array') })
    .min(1, { error: 'length must be at least 1' }),
});

export type LambdaConfig = z.infer<typeof input>;

export const lambdaConfig = {
  name: 'lambda',
  input: () => input,
  stored: z.object({ functions: z.array(z.string()) }),
  fields: { functions: 'array' },
  code: { language: 'lua', runsIn: 'execute', fields: [{ name: 'functions' }] },
  isPingable: false,
} satisfies HandlerConfig<'lambda', LambdaConfig>;
