const REASONS: Record<string, string> = {
  io: 'a hook reaches no files.',
  dofile: 'a hook reaches no files.',
  loadfile: 'a hook reaches no files.',
  package: 'a hook reaches no files.',
  load: 'write the code itself instead of loading it from a text.',
  loadstring: 'write the code itself instead of loading it from a text.',
  os: 'a hook reaches neither processes nor files nor the environment.',
  setmetatable: 'use plain tables and functions.',
  getmetatable: 'use plain tables and functions.',
  rawget: 'tables here are plain: write t[k].',
  rawset: 'tables here are plain: write t[k] = v.',
  rawequal: 'tables here are plain: write a == b.',
  rawlen: 'tables here are plain: write #t.',
};

const and = (names: readonly string[]) => names.join(' and ');
const elsewhere = (profiles: readonly string[]) =>
  `${and(profiles)} ${profiles.length === 1 ? 'has' : 'have'} it: choose that in Settings under “What scripts may see”, or do without`;

/** What the editor says about names that code is not given, and what to do about it. */
export const restrictionStrings = {
  otherProfile: (name: string, profile: string, profiles: readonly string[]) =>
    `${name} is nil in the profile ${profile}. ${elsewhere(profiles)}.`,
  nowhere: (name: string) => {
    const [root = name] = name.split('.');
    return `${name} is nil here, whatever scripts may see: ${REASONS[root] ?? 'do without it.'}`;
  },
  noSuch: (name: string) =>
    `No global is called ${name}: it is nil. Declare it with local, or check how it is written.`,
  ofEvent: (name: string) =>
    `No global is called ${name}: it is nil. The event's is ${name} of the function's first argument, such as data.${name}.`,
  module: (name: string) =>
    `require stops with "require '${name}' not allowed within sandbox": there is no such module here. Do without it.`,
  moduleElsewhere: (name: string, profile: string, profiles: readonly string[]) =>
    `require stops in the profile ${profile}: it does not have ${name}. ${elsewhere(profiles)}.`,
  write: (name: string) =>
    `${name} cannot be set, libraries are protected: it stops here. Keep your own in a local.`,
};
