import { z } from 'zod';
import type { Route } from './define-route';
import * as resources from './resources';

type Json = Record<string, unknown>;

const SCHEMAS = '#/components/schemas/';

/** Registers the resource schemas under the names the document uses for them. */
const nameSchemas = (): void => {
  for (const [id, schema] of Object.entries(resources)) {
    if (!(schema instanceof z.ZodObject)) continue;
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
};

// Responses may gain fields, so clients must accept unknown ones.
const allowUnknownFields = (io: 'input' | 'output', schema: z.core.$ZodType, json: Json): void => {
  if (io === 'output' && schema instanceof z.ZodObject && !schema._zod.def.catchall) {
    delete json.additionalProperties;
  }
  if (schema instanceof z.ZodCustom) json.type = 'object';
};

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const relocate = (key: string, value: unknown): unknown => {
  if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', SCHEMAS);
  if (Array.isArray(value)) return value.map((item: unknown) => relocate('', item));
  return isJson(value) ? relocateAll(value) : value;
};

const relocateAll = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, relocate(key, value)]));

/** Converts zod schemas to JSON Schema and collects those with a name in `components`. */
const makeSchemaWriter =
  (components: Json) =>
  (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _,
      $defs,
      id,
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => allowUnknownFields(io, zodSchema, jsonSchema),
    });
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const { id: _id, ...rest } = relocateAll(isJson(definition) ? definition : {});
      components[name] = rest;
    }
    if (typeof id !== 'string') return relocateAll(json);
    components[id] = relocateAll(json);
    return { $ref: `${SCHEMAS}${id}` };
  };

type SchemaWriter = ReturnType<typeof makeSchemaWriter>;

const toParameters = (
  write: SchemaWriter,
  location: 'path' | 'query' | 'header',
  schema: z.ZodObject,
) =>
  Object.entries(schema.shape).map(([name, field]) => {
    const { properties, required } = write(z.object({ [name]: field }), 'input');
    const json = isJson(properties) ? properties[name] : undefined;
    const { description, ...own } = isJson(json) ? json : {};
    return {
      name,
      in: location,
      required: location === 'path' || (Array.isArray(required) && required.includes(name)),
      ...(description ? { description } : {}),
      schema: own,
    };
  });

const toOperationId = ({ method, path }: Route): string =>
  path
    .replace('/api/', '')
    .split(/[/.]/)
    .map((part) =>
      part.replace(/^:/, 'by_').replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase()),
    )
    .reduce((name, part) => name + part, method.toLowerCase());

const toOperation = (write: SchemaWriter, route: Route): Json => {
  const { ErrorBody } = resources;
  const content = (schema: z.ZodType) => ({
    'application/json': { schema: write(schema, 'output') },
  });
  const parameters = [
    ...toParameters(write, 'path', route.params),
    ...toParameters(write, 'query', route.query),
    ...toParameters(write, 'header', route.headers),
  ];
  const bodies = Object.entries(route.bodies);
  return {
    operationId: toOperationId(route),
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    tags: [route.tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(bodies.length > 0
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              bodies.map(([type, schema]) => [type, { schema: write(schema, 'input') }]),
            ),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, { description, schema }]) => [
          status,
          { description, ...(schema ? { content: content(schema) } : {}) },
        ]),
      ),
      default: { description: 'Error', content: content(ErrorBody) },
    },
  };
};

/** Returns the OpenAPI 3.1 document of the routes, generated from their zod schemas. */
export const toOpenApi = (routes: readonly Route[]): object => {
  nameSchemas();
  const schemas: Json = {};
  const write = makeSchemaWriter(schemas);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(write, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hookline',
      version: '1',
      description:
        "Send events and inspect hooks and deliveries. Kong's Admin API is served at /event-hooks.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { kongAdminToken: [] }, { session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        kongAdminToken: { type: 'apiKey', in: 'header', name: 'Kong-Admin-Token' },
        session: { type: 'apiKey', in: 'cookie', name: 'hookline.session_token' },
      },
    },
  };
};
