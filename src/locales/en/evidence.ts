/** Words of what will be sent. */
export const evidence = {
  title: 'What will be sent',
};
