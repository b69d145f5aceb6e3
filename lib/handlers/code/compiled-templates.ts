import { makeTemplateCache } from '@/lib/template';
import { COMPILED_BYTES } from './script-limits';

/** Templates by their text: a version of a hook meets thousands of events. */
export const compiledTemplates = makeTemplateCache({ maxBytes: COMPILED_BYTES });
