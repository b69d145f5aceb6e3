/** Whole Unix seconds of a moment, as Kong's times are (spec §1.1). */
export const toUnixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);
