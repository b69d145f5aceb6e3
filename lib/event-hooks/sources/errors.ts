import { DomainError } from '../errors';
import type { EventHook } from '../schema';

/** A custom source of this name exists already. */
export const sourceExists = (name: string) =>
  new DomainError('unique constraint violation', `There is a source named ${name} already.`, {
    name: 'there is a source of this name already',
  });

/** There is no custom source of this name; those of the gateway cannot be changed. */
export const sourceNotFound = (name: string) =>
  new DomainError('not found', `There is no custom source named ${name}.`);

/** The source was saved by someone else since it was read. */
export const sourceChanged = (name: string) =>
  new DomainError(
    'conflict',
    `The source ${name} was changed by somebody else in the meantime. Load it again to see how; what is typed here is lost by that.`,
  );

/** The maximum number of custom sources is reached. */
export const tooManySources = (max: number) =>
  new DomainError('schema violation', `There are ${max} custom sources, the most there may be.`);

const SHOWN = 5;

const nameOf = ({ label, id }: Pick<EventHook, 'label' | 'id'>) =>
  label === null ? id : `“${label}” (${id})`;

/** Hooks listen to what would be removed: `what` is a source, or an event of one. */
export const inUse = (what: string, hooks: readonly EventHook[]) => {
  const names = hooks.slice(0, SHOWN).map(nameOf).join(', ');
  const more = hooks.length > SHOWN ? `, and ${hooks.length - SHOWN} more` : '';
  const who = hooks.length === 1 ? 'A hook listens' : `${hooks.length} hooks listen`;
  return new DomainError(
    'in use',
    `${who} to ${what}: ${names}${more}. Remove or change them first.`,
    { hooks: hooks.map(({ id }) => id) },
  );
};
