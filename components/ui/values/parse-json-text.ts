/** JSON as written: numbers, strings and repeated keys keep their own characters. */
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
 * Reads JSON without turning it into values, so that what is shown is what was sent: a long number
 * is not rounded. Null when it is not JSON, or nests deeper than a screen can show.
 */
export function parseJsonText(text: string): JsonNode | null {
  if (!isJson(text)) return null;
  const stack: Open[] = [];
  let root: JsonNode | null = null;
  const place = (node: JsonNode) => {
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
      place(node);
      stack.push({ node, key: null });
    } else if (parent?.node.kind === 'object' && parent.key === null) parent.key = token;
    else place(toScalar(token));
  }
  return root;
}

const INDENT = '  ';

/** The same JSON, a value a line. */
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

/** How many values a document holds, itself included. */
export function countNodes(node: JsonNode): number {
  const children =
    node.kind === 'object'
      ? node.entries.map(({ value }) => value)
      : node.kind === 'array'
        ? node.items
        : [];
  return children.reduce((sum, child) => sum + countNodes(child), 1);
}
