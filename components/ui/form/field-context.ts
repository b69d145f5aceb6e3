'use client';
import { createContext, useContext } from 'react';

/** What a field tells the control inside it. */
export type FieldControl = {
  /** Undefined inside a group, which may hold several controls. */
  id: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldControl | null>(null);

/** The aria wiring of the field around a control; empty outside one. Own props of the control win. */
export function useFieldControl() {
  const field = useContext(FieldContext);
  if (field === null) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
