/** Converts a date to whole Unix seconds, the format of Kong's times (spec §1.1). */
export const toUnixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);
