/**
 * The part of the story that plays on a host's own server: it knows who is signed in, and vouches for them to the ticket
 * API with a token that lives for a few minutes. Only the public half of its key is known to the API.
 */
import { generateKeyPair, SignJWT } from 'jose';
import { signedIdentity, type Identify } from 'helpdock/gateway';
import type { Members } from './members.js';

const LIFETIME = '5 min';

/** Both ends of the trust between host and API. */
export interface HostTrust {
  /** At the host: a token for a member, by the demo's name; undefined for somebody it does not know. */
  issue(member: string): Promise<string> | undefined;
  /** At the API: who a token belongs to. */
  identify: Identify;
}

/** Makes a key pair for this run. What one host signs is nothing at another's API. */
export async function createHostTrust(host: string, members: Members): Promise<HostTrust> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const issuer = `https://${host}.example`;
  const audience = `${host}-support`;
  return {
    issue(member) {
      const known = Object.hasOwn(members, member) ? members[member] : undefined;
      if (!known) return undefined;
      const { subject, name, email, organization } = known;
      return new SignJWT({ name, email, org: organization })
        .setProtectedHeader({ alg: 'ES256' })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(privateKey);
    },
    identify: signedIdentity({ issuer, audience, algorithms: ['ES256'], key: publicKey }),
  };
}
