import { build } from 'esbuild';
import { engineBundle, sandboxBundle } from './engine-bundle.mjs';

await Promise.all([build(engineBundle), build(sandboxBundle)]);
