export type ComboboxOption = {
  value: string;
  label: string;
  /** Adjacent options with the same group share a heading. */
  group?: string;
  hint?: string;
  /** Further words that find it. */
  keywords?: string;
};

export type OptionGroup = { name: string; options: ComboboxOption[] };

const SHOWN = 80;

/**
 * Returns the options that contain every word of the query. Labels that start with it come first. At
 * most 80 are returned; `hidden` counts the rest.
 */
export function matchOptions(
  options: readonly ComboboxOption[],
  query: string,
): { groups: OptionGroup[]; hidden: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const matches = options.filter((option) => {
    const text = `${option.label} ${option.group ?? ''} ${option.keywords ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const starts = (option: ComboboxOption) => option.label.toLowerCase().startsWith(first);
  const ordered =
    first === '' ? matches : [...matches.filter(starts), ...matches.filter((o) => !starts(o))];
  const groups = new Map<string, OptionGroup>();
  for (const option of ordered.slice(0, SHOWN)) {
    const name = option.group ?? '';
    const group = groups.get(name) ?? { name, options: [] };
    group.options.push(option);
    groups.set(name, group);
  }
  return { groups: [...groups.values()], hidden: Math.max(0, ordered.length - SHOWN) };
}
