/**
 * A file name as it may be shown. Characters that turn the direction of text could make `exe.gpj` look like `jpg.exe`, and
 * control characters show nothing at all.
 */
export const safeName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
