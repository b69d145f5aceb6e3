import { allowedNames, allowedPassages } from './allowed-words.mjs';
import { findProse } from './find-prose.mjs';
import { wordTable } from './word-table.mjs';

const spacesMatchLineEnds = ({ source }) => source.replaceAll(/ (?!\?)/g, '\\s+');
const rows = wordTable.map((row) => ({
  ...row,
  prose: new RegExp(spacesMatchLineEnds(row.prose), row.matchCase ? 'g' : 'gi'),
}));
const isScreen = (file) => /^(?:app|components)\//.test(file);
const isSnakeCase = (name) => /^[a-z]+(?:_[a-z]+)+$/.test(name);
const toWords = (name) =>
  name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
    .join(' ')
    .toLowerCase();

function findInName({ start, text }, used) {
  if (isSnakeCase(text)) return [];
  const words = ` ${toWords(text)} `;
  return rows.flatMap(({ name = [], write }) => {
    if (!name.some((each) => words.includes(` ${each} `))) return [];
    if (!allowedNames.has(text)) return [{ at: start, found: text, write }];
    used.add(text);
    return [];
  });
}

function findInText(file, { kind, start, text }, used) {
  return rows.flatMap(({ prose, unless, ui, write }) => {
    if ((ui && !(isScreen(file) && kind === 'string')) || unless?.test(text)) return [];
    return [...text.matchAll(prose)].flatMap((match) => {
      const allowed = allowedPassages.find((each) => each.file.test(file) && each.text.test(text));
      if (!allowed)
        return [{ at: start + match.index, found: match[0].replaceAll(/\s+/g, ' '), write }];
      used.add(allowed);
      return [];
    });
  });
}

/**
 * Finds the words of the table in a file: the line, what stands there, what to write instead.
 * Collects in `used` the exceptions that were needed.
 */
export function findWords(file, source, used) {
  const passages = [
    { kind: 'name', start: 0, text: file.split('/').at(-1) },
    ...findProse(file, source),
  ];
  const namesSeen = new Set();
  return passages
    .flatMap((passage) => {
      if (passage.kind !== 'name') return findInText(file, passage, used);
      if (namesSeen.has(passage.text)) return [];
      namesSeen.add(passage.text);
      return findInName(passage, used);
    })
    .map(({ at, ...rest }) => ({ line: source.slice(0, at).split('\n').length, ...rest }));
}
