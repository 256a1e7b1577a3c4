/**
 * The part of the story that plays on Atrium's own server: it knows who is signed in, and vouches for them to the
 * ticket API with a token that lives for a few minutes. Only the public half of its key is known to the API.
 */
import { generateKeyPair, SignJWT } from 'jose';
import { signedIdentity, type Identify, type SignedRequester } from 'helpdock/gateway';

const ISSUER = 'https://atrium.example';
const AUDIENCE = 'atrium-support';
const LIFETIME = '5 min';

/** Who is signed in at the demo's Atrium. */
export const demoMember: SignedRequester = {
  kind: 'signed',
  subject: 'member-4127',
  name: 'Mira Sol',
  email: 'mira@quai12.example',
  organization: 'quai-12',
};

/** Both ends of the trust between host and API. */
export interface HostTrust {
  /** At the host: a token for whoever is signed in. */
  issue(): Promise<string>;
  /** At the API: who a token belongs to. */
  identify: Identify;
}

/** Makes a key pair for this run. */
export async function createHostTrust(): Promise<HostTrust> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const { subject, name, email, organization } = demoMember;
  return {
    issue: () =>
      new SignJWT({ name, email, org: organization })
        .setProtectedHeader({ alg: 'ES256' })
        .setSubject(subject)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(privateKey),
    identify: signedIdentity({ issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], key: publicKey }),
  };
}
