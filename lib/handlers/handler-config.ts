import { z } from 'zod';
import { expected, UNKNOWN_FIELD } from '@/lib/fields/expected';
import type { FieldKind } from '@/lib/fields/field-kind';
import type { Compatibility } from './compatibility';

/** Which fields of a config contain user code, and which step runs that code. */
export type CodeFields<Config> = {
  language: 'lua' | 'template';
  /** That step takes place in the sandbox; the other one in the process of the caller. */
  runsIn: 'prepare' | 'execute';
  /** `enabledBy` names the boolean field without which the text is sent as it is. */
  fields: readonly {
    name: keyof Config & string;
    enabledBy?: keyof Config & string;
  }[];
};

/**
 * The part of a handler that describes its config. It is apart from the part that runs, so that a
 * form can validate a config without loading the Lua engine.
 */
export type HandlerConfig<Name extends string = string, Config = Record<string, unknown>> = {
  name: Name;
  /** Validates user input with the defaults of a gateway version; errors carry Kong's messages. */
  input(compatibility: Compatibility): z.ZodType<Config>;
  /**
   * Reads a config from the database. It checks types only: a value that today's rules reject was
   * valid when it was saved, and must stay readable.
   */
  stored: z.ZodType<Config>;
  fields: Readonly<Record<keyof Config & string, FieldKind>>;
  /**
   * User code runs in the sandbox. Only a handler that declares `none` here, because all it runs is
   * Hookline's own code, is prepared and executed in the process of the caller.
   */
  code: 'none' | CodeFields<Config>;
  /** Whether a hook is pinged when it is created, and can be pinged by hand (spec §5.2). */
  isPingable: boolean;
};

/** A strict object with Kong's messages for unknown fields and for values of another type. */
export const kongRecord = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? UNKNOWN_FIELD : expected('a record')(issue),
  });
