/** The questions of the urgent way, in the form of every other question. */
import type { GuidanceMessages } from '../../../locales/index.js';
import type { Field, UrgentPath } from '../../../contract/index.js';

export const URGENT = 'urgent.on';
export const CRITERION = 'urgent.criterion';

/** The switch; `help` says who is there at this hour. */
export const urgentField = (words: GuidanceMessages, help: string): Field => ({
  id: URGENT,
  kind: 'checkbox',
  label: words.urgentSwitch,
  help,
});

/** What makes it urgent: one of the organisation's cases has to be confirmed. */
export const criterionField = (words: GuidanceMessages, { criteria }: UrgentPath, required: boolean): Field => ({
  id: CRITERION,
  kind: 'choice',
  label: words.urgentLegend,
  help: words.urgentHelp,
  required,
  options: criteria,
});
