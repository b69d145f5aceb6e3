// Small files are the house rule: none over 400 lines, nine tenths under 200.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSourceFiles, root } from './source-files.mjs';

const files = listSourceFiles(['lib', 'app', 'components', 'e2e', 'scripts'], /\.(tsx?|mjs)$/);
const sizes = files
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => b.lines - a.lines);
const over400 = sizes.filter(({ lines }) => lines > 400);
const over200 = sizes.filter(({ lines }) => lines > 200);
const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;

for (const { file, lines } of over400)
  console.error(`${file} has ${lines} lines: cut it where a reader would look for two names`);
if (over200.length * 10 > sizes.length) {
  console.error(
    `${over200.length} of ${sizes.length} files are over 200 lines, more than a tenth:`,
  );
  for (const { file, lines } of over200) console.error(`  ${lines} ${file}`);
}
if (over400.length > 0 || over200.length * 10 > sizes.length) process.exit(1);
console.log(
  `sizes: ${sizes.length} files, median ${median} lines, ${over200.length} over 200, none over 400`,
);
