const failures: Record<string, string | undefined> = {
  denied: 'Nothing was shared, so there is no screenshot.',
  forbidden: 'This page does not allow pictures of the screen.',
  unsupported: 'This browser cannot take pictures of the screen here.',
  blocked: 'The security settings of this page do not allow a picture of it. Take one of the screen.',
  empty: 'The picture came out empty. Try again.',
  timeout: 'The picture took too long. Try again.',
  'too-large': 'The picture is too large to be sent.',
  ended: 'Sharing ended before the picture was taken. Try again.',
};

/** Words of taking a screenshot. */
export const screenshot = {
  /** Name of the group of buttons. */
  take: 'Ways to show it',
  page: 'Picture of this page',
  screen: 'Picture of the screen',
  taking: 'Taking the screenshot',
  cancel: 'Cancel',
  /** Takes the word of what failed away. */
  dismiss: 'Go on without',
  masked: 'Passwords, card numbers and parts marked private are covered.',
  /** By the code of what failed; what to do instead is the same for all. */
  failed: (code: string): string =>
    `${failures[code] ?? 'The screenshot could not be taken. Try again.'} You can also add a picture as a file, or send without one.`,
};
