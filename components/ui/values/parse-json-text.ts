/** JSON as written: numbers, strings and repeated keys keep their characters. */
export type JsonNode =
  | { kind: 'string' | 'number' | 'word'; text: string }
  | { kind: 'object'; entries: { key: string; value: JsonNode }[] }
  | { kind: 'array'; items: JsonNode[] };

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\]]/g;
const MAX_DEPTH = 64;

type Open = { node: Extract<JsonNode, { kind: 'object' | 'array' }>; key: string | null };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const toScalar = (text: string): JsonNode => ({
  kind: text.startsWith('"') ? 'string' : /^[tfn]/.test(text) ? 'word' : 'number',
  text,
});

/**
 * Parses JSON without converting it to values, so that a long number is not rounded. Returns null
 * when the text is not JSON or is nested too deeply to be shown.
 */
export function parseJsonText(text: string): JsonNode | null {
  if (!isJson(text)) return null;
  const stack: Open[] = [];
  let root: JsonNode | null = null;
  const append = (node: JsonNode) => {
    const parent = stack.at(-1);
    if (!parent) root = node;
    else if (parent.node.kind === 'array') parent.node.items.push(node);
    else parent.node.entries.push({ key: parent.key ?? '', value: node });
    if (parent) parent.key = null;
  };
  for (const [token] of text.matchAll(TOKEN)) {
    const parent = stack.at(-1);
    if (token === '}' || token === ']') stack.pop();
    else if (token === '{' || token === '[') {
      if (stack.length === MAX_DEPTH) return null;
      const node: Open['node'] =
        token === '{' ? { kind: 'object', entries: [] } : { kind: 'array', items: [] };
      append(node);
      stack.push({ node, key: null });
    } else if (parent?.node.kind === 'object' && parent.key === null) parent.key = token;
    else append(toScalar(token));
  }
  return root;
}

const INDENT = '  ';

/** Formats JSON with one value per line. */
export function toPrettyText(node: JsonNode, indent = ''): string {
  const inner = indent + INDENT;
  if (node.kind === 'object') {
    if (node.entries.length === 0) return '{}';
    const lines = node.entries.map(
      ({ key, value }) => `${inner}${key}: ${toPrettyText(value, inner)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (node.kind === 'array') {
    if (node.items.length === 0) return '[]';
    const lines = node.items.map((item) => inner + toPrettyText(item, inner));
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  return node.text;
}

/** Counts the values of a document, itself included. */
export function countNodes(node: JsonNode): number {
  const children =
    node.kind === 'object'
      ? node.entries.map(({ value }) => value)
      : node.kind === 'array'
        ? node.items
        : [];
  return children.reduce((sum, child) => sum + countNodes(child), 1);
}
