/** What went wrong, by the codes of a failed call, and how to mend it. */
export const errors = {
  /** What happened, as one sentence; what is kept and what to do is added where it is shown. */
  reason: {
    offline: 'The support service can’t be reached.',
    timeout: 'The support service did not answer in time.',
    unauthorized: 'You are not signed in any more. Sign in again on this page.',
    forbidden: 'Your account is not allowed to do this.',
    'not-found': 'The support service does not know this address.',
    conflict: 'Somebody else is changing the same thing right now.',
    'too-large': 'This is more than the support service accepts.',
    'unsupported-type': 'The support service does not accept this kind of file.',
    rejected: 'The support service did not accept this.',
    'rate-limited': 'Too many requests were sent in a short time.',
    unavailable: 'The support service has a problem of its own right now.',
    contract: 'The support service gave an answer that can’t be read.',
    setup: 'Support is not set up correctly on this page.',
    unknown: 'Something unexpected went wrong.',
  },
};
