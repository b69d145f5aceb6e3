import { parseArgs } from 'node:util';

export type BenchOptions = {
  rounds: number;
  deliveries: number;
  connections: number;
  hooks: number;
  senders: number;
  window: number;
  json: string;
  only: string | undefined;
};

const DEFAULTS = {
  rounds: 7,
  deliveries: 20_000,
  connections: 64,
  hooks: 8,
  senders: 256,
  window: 768,
};

/** Parses the command line options, with their defaults. */
export const parseOptions = (args: string[]): BenchOptions => {
  const numbers = Object.entries(DEFAULTS).map(
    ([name, value]) => [name, { type: 'string', default: String(value) }] as const,
  );
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(numbers),
      json: { type: 'string', default: 'reports/bench.json' },
      only: { type: 'string' },
    },
  });
  const number = (name: keyof typeof DEFAULTS): number => Number(Reflect.get(values, name));
  return {
    rounds: number('rounds'),
    deliveries: number('deliveries'),
    connections: number('connections'),
    hooks: number('hooks'),
    senders: number('senders'),
    window: number('window'),
    json: values.json,
    only: values.only,
  };
};
