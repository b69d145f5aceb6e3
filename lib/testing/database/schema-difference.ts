import type pg from 'pg';
import { withSchemaEngine } from './schema-engine';

/**
 * Returns the SQL that would change the database to match the Prisma schema, or null when they
 * match. Read-only: it changes nothing and uses no other database.
 */
export const findSchemaDifference = (
  connection: pg.ClientConfig,
  schema: string,
): Promise<string | null> =>
  withSchemaEngine(connection, schema, async (engine) => {
    const files = [{ path: 'schema.prisma', content: schema }];
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  });
