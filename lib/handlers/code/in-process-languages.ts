import { runLambda } from '../lambda/run-lambda';
import { prepare } from '../prepare';
import type { PrepareContext } from '../prepared';
import { checkCode } from './check-code';
import type { Languages } from './languages';

/** Makes the languages that run in this process, under the same limits as in the sandbox. */
export const makeInProcessLanguages = (hmac: PrepareContext['hmac']): Languages => ({
  prepare: async (hook, event, context) => prepare(hook, event, { ...context, hmac }),
  runLambda: async (job, options) => runLambda(job, options),
  checkCode: async (hook) => checkCode(hook),
});
