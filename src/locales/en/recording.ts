/** Words of recordings. */
export const recording = {
  record: 'Record the screen',
};
