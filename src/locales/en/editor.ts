/** Words of the editor of screenshots. */
export const editor = {
  title: 'Edit screenshot',
};
