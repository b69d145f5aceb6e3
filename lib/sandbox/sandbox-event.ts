/** The events of a sandbox, for metrics and the log. */
export type SandboxEvent =
  | { kind: 'batch'; jobs: number; durationMs: number }
  | { kind: 'timeout' | 'crash'; jobKind: string }
  | { kind: 'restart'; how: string };
