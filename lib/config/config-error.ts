/** Lists all problems of the environment in one message for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The environment has ${count}:\n${problems.map((each) => `  ${each}`).join('\n')}`);
    this.problems = problems;
  }
}
