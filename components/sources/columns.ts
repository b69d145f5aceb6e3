/** The columns of the catalogue, by the width of the list. */
export const SOURCE_COLUMNS = {
  event: 'w-auto max-w-0',
  variants: 'w-50 pl-1.5',
  source: 'hidden w-52 @2xl:table-cell',
  fields: 'hidden w-[30%] max-w-0 @5xl:table-cell',
} as const;
