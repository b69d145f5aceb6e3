import { runLambda } from '../lambda/run-lambda';
import { prepare } from '../prepare';
import type { PrepareContext } from '../prepared';
import { checkCode } from './check-code';
import type { Languages } from './languages';

/** The languages in this very process, under the same limits as anywhere. */
export const makeInProcessLanguages = (hmac: PrepareContext['hmac']): Languages => ({
  prepare: async (hook, event, context) => prepare(hook, event, { ...context, hmac }),
  runLambda: async (job, options) => runLambda(job, options),
  checkCode: async (hook) => checkCode(hook),
});
