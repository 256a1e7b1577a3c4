const failures: Record<string, string | undefined> = {
  denied: 'Nothing was shared, so there is no screenshot.',
  forbidden: 'This page does not allow pictures of the screen.',
  unsupported: 'This browser cannot take pictures of the screen here.',
  blocked: 'The security settings of this page do not allow a picture of it. Choose “Screen or window”.',
  empty: 'The picture came out empty. Try again.',
  timeout: 'The picture took too long. Try again.',
  'too-large': 'The picture is too large to be sent.',
  ended: 'Sharing ended before the picture was taken. Try again.',
};

/** Words of taking a screenshot. */
export const screenshot = {
  take: 'Take a screenshot',
  /** What a picture of the page itself is called; {@link pageHint} is said beside it. */
  page: 'This page',
  pageHint: 'Taken at once. Some images and embedded content may be missing.',
  screen: 'Screen or window',
  screenHint: 'Exactly what can be seen. Your browser asks what to share.',
  taking: 'Taking the screenshot',
  taken: 'Screenshot taken',
  /** Name of the file. */
  fileName: 'Screenshot',
  masked: 'Passwords, card numbers and parts marked private are covered.',
  /** By the code of what failed; what to do instead is the same for all. */
  failed: (code: string): string =>
    `${failures[code] ?? 'The screenshot could not be taken. Try again.'} You can also add a picture as a file, or send without one.`,
};
