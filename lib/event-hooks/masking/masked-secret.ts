/** Replaces a stored secret wherever it would be displayed. */
export const MASKED_SECRET = '********';
