/** Answers no row when the name is taken. $1 name · $2 description */
export const INSERT_SOURCE = `
INSERT INTO event_source (name, description) VALUES ($1, $2)
ON CONFLICT (name) DO NOTHING`;

/** Holds it for the transaction. $1 name */
export const LOCK_SOURCE = 'SELECT description FROM event_source WHERE name = $1 FOR UPDATE';

/** $1 name of the source */
export const SELECT_TYPES = `
SELECT name, description, fields, "unique", sample FROM event_type WHERE source_name = $1`;

/** $1 name · $2 description */
export const UPDATE_SOURCE = 'UPDATE event_source SET description = $2 WHERE name = $1';

/** Its events go with it. $1 name */
export const DELETE_SOURCE = 'DELETE FROM event_source WHERE name = $1';

/** $1 name of the source */
export const DELETE_TYPES = 'DELETE FROM event_type WHERE source_name = $1';

/** $1 source · $2 name · $3 description · $4 fields · $5 unique · $6 sample */
export const INSERT_TYPE = `
INSERT INTO event_type (source_name, name, description, fields, "unique", sample)
VALUES ($1, $2, $3, $4, $5, $6::json)`;
