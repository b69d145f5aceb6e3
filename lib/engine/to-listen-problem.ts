import { ConfigError } from '@/lib/config/config-error';

/** Why a port could not be listened on, for who set it; null for a fault that no setting mends. */
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
      return new ConfigError([`HOST: ${host} is no address of this machine`]);
    default:
      return null;
  }
};
