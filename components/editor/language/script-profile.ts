/** What a script may use: the list of Kong 3.4, or the strict or lax one of 3.14 (spec §5.9). */
export type ScriptProfile = 'sandbox' | 'strict' | 'lax';
