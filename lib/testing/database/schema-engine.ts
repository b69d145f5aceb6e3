import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

// Does what the package's own loader does where WebAssembly modules can be imported.
const loadEngine = () => {
  const file = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const code = readFileSync(join(dirname(file), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': { ...engine } };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), imports);
  const setWasm: unknown = Reflect.get(engine, '__wbg_set_wasm');
  const start = exports.__wbindgen_start;
  if (typeof setWasm !== 'function' || typeof start !== 'function') {
    throw new Error('@prisma/schema-engine-wasm is loaded in another way than this version knows');
  }
  setWasm(exports);
  start();
};

let loaded = false;

// The engine reads catalogue columns of type "char", which the adapter rejects; read as text, they
// are the same. The whole pool is passed, because the adapter would ignore `database` in a
// connection string.
const makeCataloguePool = (connection: pg.ClientConfig) => {
  const pool = new pg.Pool({ ...connection, max: 1 });
  const query = pool.query.bind(pool);
  return Object.assign(pool, {
    query: async (request: pg.QueryArrayConfig) => {
      const result = await query(request);
      for (const field of result.fields) {
        if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
      }
      return result;
    },
  });
};

// The engine expects one of those columns as a character all the same.
const makeAdapterFactory = (pool: pg.Pool) => {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    connect: async () => {
      const adapter = await connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      return Object.assign(adapter, {
        queryRaw: async (query: SqlQuery) => {
          const result = await queryRaw(query);
          const column = result.columnNames.indexOf('constraint_type');
          if (column >= 0) result.columnTypes[column] = ColumnTypeEnum.Character;
          return result;
        },
      });
    },
  });
};

/**
 * Runs `work` with Prisma's schema engine on the database. This is the engine that the Prisma CLI
 * would download, as WebAssembly from npm.
 */
export const withSchemaEngine = async <T>(
  connection: pg.ClientConfig,
  schema: string,
  work: (instance: engine.SchemaEngine) => Promise<T>,
): Promise<T> => {
  if (!loaded) loadEngine();
  loaded = true;
  const pool = makeCataloguePool(connection);
  try {
    const instance = await engine.SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(makeAdapterFactory(pool)),
    );
    return await work(instance);
  } finally {
    await pool.end();
  }
};
