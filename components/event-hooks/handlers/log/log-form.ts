import type { HandlerForm } from '../handler-form';

export const logForm: HandlerForm = {
  label: 'Log',
  help: 'Writes the event to the structured log of the engine.',
  Fields: null,
  hasCode: false,
  sendsRequest: false,
  canPing: false,
  summarize: () => 'write it to the log',
  toFacts: () => [],
  nameDestination: () => 'Log',
  toConfig: () => ({}),
  fromConfig: () => ({}),
  toComparedFields: () => ({}),
};
