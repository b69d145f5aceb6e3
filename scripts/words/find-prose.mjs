// What a reader reads in a file: comments, strings that are prose, text between tags, names.
import { parseSync } from 'oxc-parser';

/** Keeps every offset, and lets a sentence run over line ends and comment marks. */
const flatten = (text) =>
  text
    .replace(/\n[ \t]*(?:\*(?!\/)|\/\/|--)?/g, (found) => ' '.repeat(found.length))
    .replace(/`[^`]*`/g, (found) => ' '.repeat(found.length));

const isProse = (text) => /[A-Za-z]\s+[a-z]/.test(text) || /^[A-Z][a-z]+$/.test(text.trim());

function ofComments(source, comments) {
  const found = [];
  for (const { start, end } of comments) {
    const last = found.at(-1);
    if (last && /^\s*$/.test(source.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => ({
    kind: 'comment',
    start,
    text: flatten(source.slice(start, end)),
  }));
}

function ofSyntax(source, program) {
  const found = [];
  const addText = (start, text) => {
    if (isProse(text)) found.push({ kind: 'string', start, text: flatten(text) });
  };
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return;
    const text = () => source.slice(node.start, node.end);
    if (node.type === 'Literal' && typeof node.value === 'string')
      addText(node.start + 1, text().slice(1, -1));
    else if (node.type === 'TemplateLiteral')
      // What is put in stands for one word.
      addText(
        node.start + 1,
        text()
          .slice(1, -1)
          .replace(/\$\{[^}]*\}/g, (hole) => '…'.repeat(hole.length)),
      );
    else if (node.type === 'JSXText') addText(node.start, node.raw ?? text());
    else if (/^(?:JSX|Private)?Identifier$/.test(node.type))
      found.push({ kind: 'name', start: node.start, text: node.name });
    if (/^(?:Import|Export(?:Named|All))Declaration$/.test(node.type) && node.source)
      return visit(node.specifiers ?? []);
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value);
  };
  visit(program);
  return found;
}

function ofMarkdown(source) {
  const text = source
    .replace(/^(```+)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '))
    .replace(/\]\([^)]*\)/g, (link) => ' '.repeat(link.length));
  const found = [];
  for (const block of text.matchAll(/(?:[^\n]+\n?)+/g))
    found.push({ kind: 'document', start: block.index, text: flatten(block[0]) });
  return found;
}

const commentsOf = { css: /\/\*[\s\S]*?\*\//g, prisma: /\/\/.*/g, sql: /--.*/g };

/** Returns the passages of a file that people read: their kind, offset and text. */
export function findProse(file, source) {
  const ending = file.split('.').at(-1);
  if (ending === 'md') return ofMarkdown(source);
  if (commentsOf[ending])
    return [...source.matchAll(commentsOf[ending])].map((comment) => ({
      kind: 'comment',
      start: comment.index,
      text: flatten(comment[0]),
    }));
  const { program, comments } = parseSync(file, source);
  return [...ofComments(source, comments), ...ofSyntax(source, program)];
}
