/**
 * Why nothing could be captured:
 * - `denied` the person chose nothing, or said no: browsers do not tell these apart
 * - `forbidden` a policy of the page (Permissions-Policy, or a frame without `allow`) rules it out
 * - `unsupported` this browser cannot do it, or the page is not served over HTTPS
 * - `blocked` a content security policy of the page keeps the picture from being drawn
 * - `empty` what came is a picture of nothing
 * - `timeout` it did not come to an end
 * - `too-large` the result cannot be made small enough
 * - `ended` the browser or the person ended sharing before there was anything
 * - `failed` anything else; `cause` has it
 */
export type CaptureErrorCode =
  'denied' | 'forbidden' | 'unsupported' | 'blocked' | 'empty' | 'timeout' | 'too-large' | 'ended' | 'failed';

/** A screenshot or recording did not come about; a file from the device does the same job. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
  readonly code: CaptureErrorCode;

  constructor(code: CaptureErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Also true for one that comes from another copy of this code, where `instanceof` would fail. */
export const isCaptureError = (error: unknown): error is CaptureError =>
  error instanceof Error && error.name === 'CaptureError';
