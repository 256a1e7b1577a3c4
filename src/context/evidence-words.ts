import { evidence } from '../locales/en/evidence.js';
import type { EvidenceMessages, Messages } from '../locales/index.js';

/** The words of what will be sent: the English ones come with it, those of other languages with all the rest. */
export const evidenceWords = (messages: Messages): EvidenceMessages => messages.evidence ?? evidence;
