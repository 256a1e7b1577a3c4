/** Words that several elements share. */
export const common = {
  optional: 'optional',
  retry: 'Try again',
  close: 'Close',
  back: 'Back',
  copied: 'Copied',
  loading: 'Loading',
};
