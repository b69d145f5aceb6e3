'use client';
import { createContext, useContext } from 'react';

/** The attributes that a field passes to the control inside it. */
export type FieldControl = {
  /** Undefined inside a group, which may contain several controls. */
  id: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldControl | null>(null);

/** Returns the attributes of the surrounding field. A control's own props take precedence. */
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
