export { makeApi } from './make-api';
export { makeSources } from './make-sources';
export { toOpenApi } from './openapi';
export type * from './ports';
export { ENVIRONMENT_TOKEN_NAME, type Principal } from './principal';
export { routes } from './routes';
