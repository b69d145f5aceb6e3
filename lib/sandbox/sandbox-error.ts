/** Why a job was not run at all. It may be asked for again later; nothing was wrong with it. */
export type SandboxProblem = 'full' | 'stopped' | 'unavailable';

export class SandboxError extends Error {
  override name = 'SandboxError';
  constructor(
    readonly problem: SandboxProblem,
    message: string,
  ) {
    super(message);
  }
}
