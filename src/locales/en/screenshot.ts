/** Words of taking a screenshot. */
export const screenshot = {
  take: 'Take a screenshot',
};
