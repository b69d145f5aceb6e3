import { LuaTable, toByteString } from '@/lib/lua';
import {
  type RenderOptions,
  type RenderResult,
  renderTemplate,
  type Template,
  type TemplateContext,
  type TemplateError,
  traceTemplate,
} from '@/lib/template';
import type { HandlerEvent, PrepareContext, Unprepared } from '../prepared';
import { compiledTemplates } from './compiled-templates';
import { readData } from './read-data';
import { SCRIPT_LIMITS } from './script-limits';

/** The output of a template: as a string, and as bytes, one per character. */
export type Rendered = { output: string; bytes: string };

/** The path of a template in the config, such as `['payload', 'text']`. */
export type TextPath = readonly (string | number)[];

/** Thrown to abort the preparation of a request; `reason` is shown to the operator. */
export class RenderFailure {
  constructor(readonly reason: Unprepared) {}
}

export type Renderer = { render(text: string, path: TextPath): Rendered };

const toFailure = (path: TextPath, error: TemplateError): RenderFailure =>
  new RenderFailure({
    kind: 'unprepared',
    phase: String(path[0]),
    message: `${path.join('.')}: ${error.reason}`,
    line: error.line,
    column: error.column,
  });

// Created for each template, because a template may modify its variables.
const toContext = (event: HandlerEvent): TemplateContext => {
  const source = toByteString(event.source);
  const name = toByteString(event.event);
  return () => {
    const data = readData(event);
    if (!(data instanceof LuaTable)) throw new TypeError('The data of an event is an object');
    data.setKey('source', source);
    data.setKey('event', name);
    return data;
  };
};

/**
 * Makes the renderer of one request, whose templates share their limits. The variables are the fields
 * of the event, and `source` and `event` (spec §5.4). Rendering throws a RenderFailure.
 */
export const makeRenderer = (
  event: HandlerEvent,
  options: Pick<PrepareContext, 'nowMs' | 'onTrace'> & { json: boolean },
): Renderer => {
  const context = toContext(event);
  const left = { ...SCRIPT_LIMITS };
  const host = { nowMs: () => options.nowMs, clockSeconds: () => 0 };
  const renderAs = (template: Template, path: TextPath, how: RenderOptions): RenderResult => {
    if (!options.onTrace) return renderTemplate(template, context, how);
    const { trace, ...result } = traceTemplate(template, context, how);
    options.onTrace({ ...trace, path: path.join('.'), text: template.text });
    return result;
  };
  return {
    render: (text, path) => {
      const compiled = compiledTemplates.compile(text, { extensions: { json: options.json } });
      if (!compiled.ok) throw toFailure(path, compiled.error);
      const rendered = renderAs(compiled.template, path, { limits: left, host });
      left.fuel -= rendered.fuelUsed;
      left.memoryBytes -= rendered.memoryUsed;
      if (!rendered.ok) throw toFailure(path, rendered.error);
      left.outputBytes -= rendered.bytes.length;
      return { output: rendered.output, bytes: rendered.bytes };
    },
  };
};
