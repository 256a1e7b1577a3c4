import type { EvidenceMessages } from '../messages.js';

export const evidence: EvidenceMessages = {
  title: 'Was gesendet wird',
};
