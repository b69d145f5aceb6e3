import { compileTemplate, diagnoseTemplate, renderTemplate } from '@/lib/template';
import type { Random } from './random';
import { makeText } from './strings';

const LIMITS = { fuel: 200_000, memoryBytes: 16_000_000, depth: 200, outputBytes: 100_000 };

const CONTEXT = {
  entity: { name: `O'Neil <b>`, n: 3, list: [1, 2, 3], off: false, none: null },
  items: [{ a: 1 }, { a: 'x' }],
  text: 'hello',
};

const PARTS = [
  '{{ entity.name }}',
  '{* entity.name *}',
  '{{ text:upper() }}',
  '{{ missing }}',
  '{{ entity.none }}',
  '{% for i, v in ipairs(items) do %}',
  '{% if entity.off then %}',
  '{% else %}',
  '{% end %}\n',
  '{% local x = 1 %}',
  '{{ x }}',
  '{# note #}',
  '\\{{ x }}',
  '\\\\{{ x }}',
  '{-b-}',
  '{-raw-}',
  '{-verbatim-}',
  '{(text)}',
  '{[text]}',
  '{(a {{ text }}, {text = "in"})}',
  '{{',
  '}}',
  '{%',
  '%}',
  '{*',
  '*}',
  '{{}}',
  '{{{x}}}',
  '{{ missing.field }}',
  '{{ "a" .. 1 }}',
  '{{ entity.list[2] }}',
  '{% error("no") %}',
  '{% error({}) %}',
  '{% echo("e", 1, nil) %}',
  '{% layout = "<{*view*}>" %}',
  '{* blocks.b *}',
  ']=]',
  '\n',
  '\r\n',
  '{{ i }}',
  '{{ v.a }}',
  '{% while true do end %}',
  '{{ function() return "f" end }}',
  '{{ é }}',
  '名前',
  '\ud83d',
] as const;

function makeTemplate(random: Random): string {
  let text = '';
  for (let left = 1 + random.below(8); left > 0; left--)
    text += random.chance(0.2) ? makeText(random) : random.pick(PARTS);
  return text;
}

/** Checks the invariants of any template. Returns those that are violated. */
export function checkTemplate(random: Random): Record<string, unknown> | undefined {
  const template = makeTemplate(random);
  try {
    const compiled = compileTemplate(template);
    const errors = diagnoseTemplate(template).filter(({ severity }) => severity === 'error');
    if (!compiled.ok) {
      return errors.length > 0
        ? undefined
        : { template, fault: 'compile fails, diagnose is silent' };
    }
    const render = () =>
      JSON.stringify(renderTemplate(compiled.template, CONTEXT, { limits: LIMITS }));
    const [one, two] = [render(), render()];
    return one === two ? undefined : { template, fault: 'renders differ', one, two };
  } catch (error) {
    return { template, fault: `${error instanceof Error ? error.stack : error}` };
  }
}
