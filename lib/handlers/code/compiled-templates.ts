import { makeTemplateCache } from '@/lib/template';
import { COMPILED_BYTES } from './script-limits';

/** A cache of compiled templates: one hook version may render them for thousands of events. */
export const compiledTemplates = makeTemplateCache({ maxBytes: COMPILED_BYTES });
