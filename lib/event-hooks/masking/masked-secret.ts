/** What stands where a stored secret would be shown. */
export const MASKED_SECRET = '********';
