/** Words of the pickers. */
export const pickers = {
  /** Stands at the request type that is right when no other is. */
  fallback: 'Not sure? Choose this',
  /** Stands at a request type that is an emergency by nature. */
  urgent: 'Urgent',
  search: 'Search kinds of request',
  found: (count: number): string =>
    count === 0 ? 'No kind has these words.' : count === 1 ? '1 result' : `${count} results`,
  example: (example: string): string => `Example: ${example}`,
};
