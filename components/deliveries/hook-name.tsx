const ARROW = ' → ';

/** The name of a hook in a narrow cell. It keeps the destination, which differs where events do not. */
export function HookName({ name }: { name: string }) {
  const at = name.lastIndexOf(ARROW);
  if (at < 0) return <span className="min-w-0 truncate">{name}</span>;
  return (
    <span className="flex min-w-0" title={name}>
      <span className="min-w-0 truncate">{name.slice(0, at)}</span>
      <span className="max-w-[75%] shrink-0 truncate whitespace-pre">{name.slice(at)}</span>
    </span>
  );
}
