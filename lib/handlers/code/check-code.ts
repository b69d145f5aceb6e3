import type { CodeFault, CodeHook } from '@/lib/event-hooks/check-code-port';
import type { WebhookCustomConfig } from '@/lib/event-hooks/schema';
import { compileFunction } from '../lambda/compiled-functions';
import { toSyntaxFailure } from '../lambda/lambda-failure';
import { compiledTemplates } from './compiled-templates';

type Path = (string | number)[];
type Text = { path: Path; text: string };

const inPlace = (message: string, line: number, column: number): string =>
  `${message} (line ${line}, column ${column})`;

const checkFunction = (text: string, path: Path): CodeFault[] => {
  const compiled = compileFunction(text);
  if (compiled.ok) return [];
  const { message, line, column } = toSyntaxFailure(compiled.fault);
  return [{ path, message: inPlace(message, line, column), line, column }];
};

const checkTemplate = ({ path, text }: Text, json: boolean): CodeFault[] => {
  const compiled = compiledTemplates.compile(text, { extensions: { json } });
  if (compiled.ok) return [];
  const { reason, line, column } = compiled.error;
  const told = inPlace(`Error parsing template: ${reason}`, line, column);
  return [{ path, message: told, line, column }];
};

const findTexts = (value: unknown, path: Path): Text[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => findTexts(item, [...path, at]));
  return Object.entries(value).flatMap(([key, item]) => findTexts(item, [...path, key]));
};

const findTemplates = (config: WebhookCustomConfig): Text[] => [
  ...(config.body_format ? findTexts(config.body, ['config', 'body']) : []),
  ...(config.payload_format ? findTexts(config.payload, ['config', 'payload']) : []),
  ...(config.headers_format ? findTexts(config.headers, ['config', 'headers']) : []),
];

const isCustom = (hook: CodeHook): hook is CodeHook & { config: WebhookCustomConfig } =>
  hook.handler === 'webhook-custom';

/**
 * Compiles each function of a `lambda`, and each text of a `webhook-custom` whose format switch is
 * on, and runs none (spec §1.3). Answers the first mistake in each.
 */
export const checkCode = (hook: CodeHook): CodeFault[] => {
  if ('functions' in hook.config)
    return hook.config.functions.flatMap((text, at) =>
      checkFunction(text, ['config', 'functions', at]),
    );
  if (!isCustom(hook)) return [];
  return findTemplates(hook.config).flatMap((each) =>
    checkTemplate(each, hook.delivery.jsonHelper),
  );
};
