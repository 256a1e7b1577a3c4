import * as z from './zod.js';

/** The body of `POST /claims`: somebody has signed in who filed tickets anonymously before. */
export const claimSchema = z.object({
  /** Access keys of those tickets. Those that open nothing are passed over. */
  keys: z.array(z.string()),
});

/** The answer to `POST /claims`. Whatever keys were sent need not be kept any longer. */
export const claimedSchema = z.object({
  /** Ids of the tickets that belong to the account from now on; their keys open nothing any more. */
  tickets: z.array(z.string()),
});

export type Claim = z.infer<typeof claimSchema>;
export type Claimed = z.infer<typeof claimedSchema>;
