// Documentation must not name what is not there, and nothing may name one machine or registry.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSourceFiles, root } from './source-files.mjs';

const problems = [];
const read = (file) => readFileSync(join(root, file), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...listSourceFiles(['docs'], /\.md$/),
].filter((file) => existsSync(join(root, file)));
for (const file of documents) {
  const text = read(file);
  for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
    if (!existsSync(join(root, dirname(file), target)))
      problems.push(`${file} links to ${target}, which does not exist`);
  if (file.startsWith('docs/spec/') || file === 'CHANGELOG.md') continue;
  for (const [, path] of text.matchAll(
    /`((?:app|components|docs|e2e|lib|prisma|scripts)\/[\w./[\]()-]+)`/g,
  ))
    if (!existsSync(join(root, path.replace(/\/$/, ''))))
      problems.push(`${file} names ${path}, which does not exist`);
}
if (/"resolved": "http/.test(read('package-lock.json')))
  problems.push('package-lock.json names a registry host: run node scripts/fix-lock.mjs');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`docs: ${documents.length} documents, every path and link exists`);
