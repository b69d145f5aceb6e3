import { build } from 'esbuild';
import { engineBundle } from './engine-bundle.mjs';

await build(engineBundle);
