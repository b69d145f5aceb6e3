import { Kbd } from './kbd';

/** The keys of a list, shown in its footer. */
export function ListKeys({ words }: { words: string }) {
  return (
    <span className="hidden items-center gap-1 sm:flex">
      <Kbd>j</Kbd>
      <Kbd>k</Kbd>
      <Kbd>↵</Kbd>
      <Kbd>/</Kbd>
      <span className="ml-1">{words}</span>
    </span>
  );
}
