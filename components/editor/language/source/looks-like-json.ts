/** Whether a template is meant to give JSON: it begins as an object or a list, after any tags of its own. */
export function looksLikeJson(template: string): boolean {
  const text = template.replace(
    /^(?:\s|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|\{-(\w+)-\}[\s\S]*?\{-\1-\})*/,
    '',
  );
  return /^(?:\{\s*["}]|\{\s*\{%|\[\s*(?:["{[\]]|-?\d))/.test(text);
}
