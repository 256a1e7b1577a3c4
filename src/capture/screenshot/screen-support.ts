import { genuine } from '../privacy/genuine.js';

interface Policy {
  allowsFeature(feature: string): boolean;
}

/** Whether the policy of the page lets it ask for pixels of the screen; unknown counts as yes. */
export function isDisplayCaptureAllowed(): boolean {
  const { permissionsPolicy, featurePolicy } = genuine(document) as {
    permissionsPolicy?: Policy;
    featurePolicy?: Policy;
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('display-capture') ?? true;
}

/** Whether real pixels of the screen can be had here, as far as that is known before anybody is asked. */
export function screenCaptureSupport(): 'ok' | 'unsupported' | 'forbidden' {
  // It is missing in pages that are not served over HTTPS and on phones, whatever the types say.
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined;
  if (!devices?.getDisplayMedia) return 'unsupported';
  return isDisplayCaptureAllowed() ? 'ok' : 'forbidden';
}
