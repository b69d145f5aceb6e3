/** Built once per process; see makeContainer. */
export {};
