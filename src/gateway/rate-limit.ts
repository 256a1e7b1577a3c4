/** Decides whether somebody may go on. */
export interface RateLimiter {
  /** Takes one request of `key` into account. @returns seconds to wait; 0 when the request may go on. */
  take(key: string): number | Promise<number>;
}

/** Size of the buckets. */
export interface TokenBucketOptions {
  /** Requests that may come at once. */
  capacity?: number;
  /** Requests per second in the long run. */
  perSecond?: number;
  /** Clock, in milliseconds. */
  now?: () => number;
}

/** Keys that are remembered; beyond it the ones that were quiet longest are forgotten, and with them at most a full bucket. */
const MAX_KEYS = 10_000;

/**
 * A bucket of tokens per key, in the memory of this process. Where several processes serve one API, each counts for
 * itself; pass a limiter of your own where that is not good enough.
 */
export function tokenBucket({ capacity = 120, perSecond = 10, now = Date.now }: TokenBucketOptions = {}): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key) {
      const at = now();
      const known = buckets.get(key);
      const tokens = known
        ? Math.min(capacity, known.tokens + (Math.max(0, at - known.at) / 1000) * perSecond)
        : capacity;
      // Deleted and set again, so that the map stays in order of last use.
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      const [oldest] = buckets.keys();
      if (oldest !== undefined && buckets.size > MAX_KEYS) buckets.delete(oldest);
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
  };
}
