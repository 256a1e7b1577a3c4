import { executeServerCommand } from '@web/test-runner-commands';

/** The media features that our styles answer to. */
export interface EmulatedMedia {
  'forced-colors'?: 'active' | 'none';
  'prefers-contrast'?: 'more' | 'less' | 'custom' | 'no-preference';
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-reduced-transparency'?: 'reduce' | 'no-preference';
}

/**
 * Makes the page believe these media features; each call replaces the one before, so that an empty
 * object restores the browser's own.
 */
export async function emulateMedia(features: EmulatedMedia): Promise<void> {
  await executeServerCommand('helpdock-emulate-media', features);
}
