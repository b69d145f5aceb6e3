/** Everything that is wrong with the environment, as one message for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The environment has ${count}:\n${problems.map((each) => `  ${each}`).join('\n')}`);
    this.problems = problems;
  }
}
