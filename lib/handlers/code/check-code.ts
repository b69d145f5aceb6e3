import type { HandlerHook } from '../handler-hook';
import { compileFunction } from '../lambda/compiled-functions';
import { toSyntaxFailure } from '../lambda/lambda-failure';
import { compiledTemplates } from './compiled-templates';
import { type HookCode, listCode } from './list-code';

/** Code of a hook that does not compile, or may not run, and its position. */
export type CodeError = {
  /** The path in the hook, such as `['config', 'payload', 'text']`. */
  path: (string | number)[];
  message: string;
  line: number;
  column: number;
};

/** The parts of a hook that contain code: templates and Lua functions. */
export type CodeHook = Pick<HandlerHook, 'handler' | 'config' | 'delivery'>;

type Position = { line: number; column: number };
type Check = (text: string, hook: CodeHook) => ({ message: string } & Position) | null;

const CHECKS: Record<HookCode['language'], Check> = {
  lua(text) {
    const compiled = compileFunction(text);
    return compiled.ok ? null : toSyntaxFailure(compiled.fault);
  },
  template(text, { delivery }) {
    const compiled = compiledTemplates.compile(text, { extensions: { json: delivery.jsonHelper } });
    if (compiled.ok) return null;
    const { reason, line, column } = compiled.error;
    return { message: `Error parsing template: ${reason}`, line, column };
  },
};

/**
 * Compiles each function and template of a hook without running it (spec §1.3). Returns the first
 * error of each.
 */
export const checkCode = (hook: CodeHook): CodeError[] =>
  listCode(hook).flatMap(({ language, path, text }) => {
    const error = CHECKS[language](text, hook);
    if (error === null) return [];
    const { line, column } = error;
    const message = `${error.message} (line ${line}, column ${column})`;
    return [{ path, message, line, column }];
  });
