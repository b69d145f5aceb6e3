'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from '../cn';
import { uiStrings } from '../strings';
import { FieldContext } from './field-context';

type FieldProps = {
  label: ReactNode;
  /** Says what the value does; stays visible next to an error. */
  help?: ReactNode;
  error?: string | undefined;
  /** Marks the label as optional; other fields are required. */
  optional?: boolean;
  required?: boolean;
  /** `row`: the label is at the left on wide screens. */
  layout?: 'stack' | 'row';
  /** Content next to the label, such as a small action. */
  aside?: ReactNode;
  /** For controls that are not a single labelable element, such as radio groups: labels a group. */
  group?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a control, help and an error. The control gets its id, `aria-invalid` and `aria-describedby`. */
export function Field(props: FieldProps) {
  const { label, help, error, required = false, layout = 'stack', aside, group = false } = props;
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  const Label = group ? 'span' : 'label';
  const Container = group ? 'fieldset' : 'div';
  const row = layout === 'row';
  return (
    <Container
      {...(group ? { 'aria-labelledby': `${id}-label`, 'aria-describedby': describedBy } : {})}
      className={cn(
        'min-w-0',
        row && 'sm:grid sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:gap-x-4',
        props.className,
      )}
    >
      <div
        className={cn(
          'mb-1 flex items-baseline justify-between gap-x-3',
          row && 'sm:mt-1.25 sm:mb-0 sm:flex-col sm:justify-start',
        )}
      >
        <Label
          {...(group ? { id: `${id}-label` } : { htmlFor: id })}
          className="font-medium text-ink"
        >
          {label}
          {props.optional ? (
            <span className="ml-1.5 font-normal text-ink-3">{uiStrings.optional}</span>
          ) : null}
        </Label>
        {aside}
      </div>
      <div className="min-w-0">
        <FieldContext
          value={{ id: group ? undefined : id, describedBy, invalid: Boolean(error), required }}
        >
          {props.children}
        </FieldContext>
        <FieldError id={errorId}>{error}</FieldError>
        {help ? (
          <div id={helpId} className="mt-1 max-w-[68ch] text-meta text-ink-3 text-pretty">
            {help}
          </div>
        ) : null}
      </div>
    </Container>
  );
}

/** The error of a field. It is a polite live region, so that an error of the server is read out. */
export function FieldError({ id, children }: { id?: string | undefined; children?: ReactNode }) {
  return (
    <div aria-live="polite">
      {children ? (
        <p id={id} className="mt-1 flex items-start gap-1.5 text-meta text-bad">
          <CircleAlert aria-hidden="true" className="mt-0.75 size-3 shrink-0" />
          <span className="min-w-0 break-words">{children}</span>
        </p>
      ) : null}
    </div>
  );
}
