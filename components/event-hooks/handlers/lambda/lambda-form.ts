import type { HandlerForm } from '../handler-form';
import { handlerStrings as words } from '../strings';
import { LambdaFields } from './lambda-fields';

export const lambdaForm: HandlerForm = {
  label: 'Lambda',
  help: 'Runs Lua functions in a sandbox, in order, until one fails.',
  Fields: LambdaFields,
  hasCode: true,
  sendsRequest: false,
  canPing: false,
  summarize: ({ functions = [] }) =>
    functions.length === 1 ? 'run a function' : `run ${functions.length} functions`,
  toFacts: ({ functions }) => [{ key: words.functions, text: String(functions.length) }],
  nameDestination: () => 'Lambda',
  toConfig: ({ functions }) => ({ functions: functions.map(({ code }) => code) }),
  fromConfig: ({ functions }) =>
    Array.isArray(functions) && functions.length > 0
      ? { functions: functions.map((code) => ({ code: typeof code === 'string' ? code : '' })) }
      : {},
  toComparedFields: () => ({}),
};
