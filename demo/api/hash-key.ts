import { createHash } from 'node:crypto';

/** Idempotency keys are as good as passwords for anonymous tickets: only their hash is stored. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
