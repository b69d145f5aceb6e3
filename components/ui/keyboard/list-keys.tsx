import { Kbd } from './kbd';

/** The keys every list knows, as a reminder at its foot. */
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
