import type { PartialDraft } from './handler-form';
import { HANDLER_FORMS } from './handler-forms';

const OPERATIONS: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
};

/** Suggests a label for a draft (`Slack · consumers created`), or '' while a part is missing. */
export function suggestLabel(draft: PartialDraft): string {
  const { source = '', event = '', handler } = draft;
  const destination = handler ? HANDLER_FORMS[handler].nameDestination(draft) : null;
  if (source === '' || destination === null) return '';
  return `${destination} · ${nameEvent(source, event)}`;
}

function nameEvent(source: string, event: string): string {
  if (event === '') return source;
  const [entity = event, operation] = event.split(':');
  const done = operation === undefined ? undefined : OPERATIONS[operation];
  return done === undefined ? event : `${entity} ${done}`;
}
