// Standard technical English: reports each word that the project does not write, and the word it
// writes instead. `node scripts/check-words.mjs [folder or file …]` checks those alone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { listSourceFiles, root } from './source-files.mjs';
import { allowedNames, allowedPassages } from './words/allowed-words.mjs';
import { findWords } from './words/find-words.mjs';

const endings = /\.(?:tsx?|mjs|md|css|prisma|sql)$/;
const everything = ['app', 'components', 'docs', 'e2e', 'lib', 'prisma', 'scripts'];
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

const asked = process.argv.slice(2).map((path) => relative(root, resolve(path)));
const paths = (asked.length > 0 ? asked : [...everything, ...documents]).filter((path) =>
  existsSync(join(root, path)),
);
const isFolder = (path) => statSync(join(root, path)).isDirectory();
const files = [
  ...paths.filter((path) => !isFolder(path)),
  ...listSourceFiles(paths.filter(isFolder), endings),
].filter((file) => !file.startsWith('docs/spec/'));

const used = new Set();
const problems = files.flatMap((file) =>
  findWords(file, readFileSync(join(root, file), 'utf8'), used).map(
    ({ line, found, write }) => `${file}:${line} "${found}" → ${write}`,
  ),
);
if (asked.length === 0)
  for (const exception of [...allowedNames.keys(), ...allowedPassages])
    if (!used.has(exception))
      problems.push(
        `scripts/words/allowed-words.mjs: no file needs the exception ${exception.text ?? exception}`,
      );

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`words: ${problems.length} to replace`);
  // Not process.exit(): a long report into a pipe would be cut off.
  process.exitCode = 1;
} else console.log(`words: ${files.length} files in standard English`);
