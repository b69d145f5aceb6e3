const REASONS: Record<string, string> = {
  io: 'hooks have no access to files.',
  dofile: 'hooks have no access to files.',
  loadfile: 'hooks have no access to files.',
  package: 'hooks have no access to files.',
  load: 'write the code itself instead of loading it from a string.',
  loadstring: 'write the code itself instead of loading it from a string.',
  os: 'hooks have no access to processes, files or the environment.',
  setmetatable: 'use plain tables and functions.',
  getmetatable: 'use plain tables and functions.',
  rawget: 'tables here are plain: write t[k].',
  rawset: 'tables here are plain: write t[k] = v.',
  rawequal: 'tables here are plain: write a == b.',
  rawlen: 'tables here are plain: write #t.',
};

const and = (names: readonly string[]) => names.join(' and ');
const elsewhere = (profiles: readonly string[]) =>
  `${and(profiles)} ${profiles.length === 1 ? 'has' : 'have'} it: choose that profile in Settings under “Script sandbox”, or avoid it`;

/** The messages about names that the sandbox does not provide, with advice. */
export const restrictionStrings = {
  otherProfile: (name: string, profile: string, profiles: readonly string[]) =>
    `${name} is nil in the profile ${profile}. ${elsewhere(profiles)}.`,
  nowhere: (name: string) => {
    const [root = name] = name.split('.');
    return `${name} is nil in every sandbox profile: ${REASONS[root] ?? 'avoid it.'}`;
  },
  noSuch: (name: string) =>
    `No global is called ${name}: it is nil. Declare it with local, or check how it is written.`,
  ofEvent: (name: string) =>
    `No global is called ${name}: it is nil. The event's is ${name} of the function's first argument, such as data.${name}.`,
  module: (name: string) =>
    `require stops with "require '${name}' not allowed within sandbox": there is no such module. Avoid it.`,
  moduleElsewhere: (name: string, profile: string, profiles: readonly string[]) =>
    `require stops in the profile ${profile}: it does not have ${name}. ${elsewhere(profiles)}.`,
  write: (name: string) =>
    `${name} cannot be set, because libraries are protected: the code stops here. Use a local instead.`,
};
