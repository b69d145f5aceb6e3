/** Why a job was not run. Nothing is wrong with the job; it may be requested again later. */
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
