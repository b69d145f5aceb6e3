import { ConfigError } from '@/lib/config/config-error';

/**
 * Explains why listening failed, in terms of the setting that caused it. Returns null for errors that
 * no setting can fix.
 */
export const toListenProblem = (
  { code }: NodeJS.ErrnoException,
  { host, apiPort }: { host: string; apiPort: number },
): ConfigError | null => {
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError([`HOOKLINE_API_PORT: port ${apiPort} is taken by another program`]);
    case 'EACCES':
      return new ConfigError([`HOOKLINE_API_PORT: this user may not listen on port ${apiPort}`]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError([`HOST: ${host} is not an IP address or name of this machine`]);
    default:
      return null;
  }
};
