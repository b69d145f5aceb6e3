// What is built for production contains no file of a test: bundles engine, console and sandbox in
// memory and looks at their inputs. What Next bundles is held to the same by check-imports.mjs.
import { build } from 'esbuild';
import { engineBundle, sandboxBundle } from './engine-bundle.mjs';

const ofTests = (input) => /^lib\/testing\/|\.(?:test|suite)\.tsx?$/.test(input);
const results = await Promise.all(
  [engineBundle, sandboxBundle].map((bundle) =>
    build({ ...bundle, write: false, sourcemap: false, metafile: true }),
  ),
);
const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const found = inputs.filter(ofTests);
for (const input of found)
  console.error(`the built product contains ${input}: move what it needs out of the tests`);
if (found.length > 0) process.exitCode = 1;
else console.log(`bundles: ${inputs.length} files, none of a test`);
