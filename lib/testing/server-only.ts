// Stands in for the `server-only` marker outside Next; it has nothing to export.
export {};
