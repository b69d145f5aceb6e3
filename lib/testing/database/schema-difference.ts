import type pg from 'pg';
import { withSchemaEngine } from './schema-engine';

/**
 * The SQL that would bring the database to the Prisma schema, or null when they agree. Only reads:
 * nothing is changed and no other database is touched.
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
