/** Whether a template is meant to render JSON: after leading tags, it starts as an object or a list. */
export function looksLikeJson(template: string): boolean {
  const text = template.replace(
    /^(?:\s|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|\{-(\w+)-\}[\s\S]*?\{-\1-\})*/,
    '',
  );
  return /^(?:\{\s*["}]|\{\s*\{%|\[\s*(?:["{[\]]|-?\d))/.test(text);
}
