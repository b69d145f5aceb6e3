// `npm run build`: everything `npm start` needs, without starting it; for images and CI caches.
import { SetupError, setUp } from './setup.mjs';

try {
  setUp();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\nhookline: ${error.message}\n`);
  process.exitCode = 1;
}
