/** Words that several elements share. */
export const common = {
  optional: 'optional',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading',
};
