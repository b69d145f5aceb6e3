export { makeApi } from './make-api';
export { toOpenApi } from './openapi';
export type * from './ports';
export { ENVIRONMENT_TOKEN_NAME, type Principal } from './principal';
export { routes } from './routes';
