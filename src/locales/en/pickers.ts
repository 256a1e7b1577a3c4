/** Words of the pickers. */
export const pickers = {
  /** Stands at the request type that is right when no other is. */
  fallback: 'Not sure? Choose this',
  search: 'Search',
  found: (count: number): string =>
    count === 0 ? 'Nothing found. Try another word.' : count === 1 ? '1 result' : `${count} results`,
  example: (example: string): string => `Example: ${example}`,
};
