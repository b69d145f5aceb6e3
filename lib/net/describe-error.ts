import type { ErrorClass } from '@/lib/handlers/request/exchange';
import { UnreachableTarget } from './unreachable-target';

export type Described = { errorClass: ErrorClass; message: string };

const CLASS_OF: Record<string, ErrorClass> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ENODATA: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  EADDRNOTAVAIL: 'refused',
  EACCES: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too_large',
  HPE_HEADER_OVERFLOW: 'too_large',
  EPROTO: 'tls',
};
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_OSSL)/;

// A failed connect to several addresses has an error for each; the first one is enough.
const unwrap = (error: Error): Error =>
  error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

const classOf = (code: string): ErrorClass =>
  CLASS_OF[code] ?? (TLS.test(code) ? 'tls' : 'protocol');

const toMessage = (errorClass: ErrorClass, host: string, error: Error): string => {
  const code = codeOf(error);
  const detail = code === '' ? error.message : `${error.message} (${code})`;
  switch (errorClass) {
    case 'dns':
      return `The host name of ${host} could not be resolved (${code}).`;
    case 'refused':
      return code === 'ECONNREFUSED'
        ? `${host} refused the connection: nothing listens on this port.`
        : `${host} is not reachable (${code}).`;
    case 'reset':
      return `${host} closed the connection before its response was complete.`;
    case 'timeout':
      return `The connection to ${host} timed out.`;
    case 'tls':
      return `The TLS connection to ${host} failed: ${detail}.`;
    case 'too_large':
      return `The response headers of ${host} exceed the size limit.`;
    default:
      return `${host} did not send a valid HTTP response: ${detail}.`;
  }
};

/** Returns the class of an error of an exchange, and a message for the operator. */
export const describeError = (host: string, failure: Error): Described => {
  if (failure instanceof UnreachableTarget) {
    return { errorClass: failure.errorClass, message: failure.message };
  }
  const error = unwrap(failure);
  const errorClass = classOf(codeOf(error));
  return { errorClass, message: toMessage(errorClass, host, error) };
};
