import { executeServerCommand } from '@web/test-runner-commands';

/** One node of the browser's accessibility tree, with its states (`required`, `invalid`, `live`, …) beside its names. */
export interface AccessibleNode {
  role: string;
  name: string;
  description?: string;
  [state: string]: unknown;
}

/** What assistive technology is told about the page, as a list in tree order. */
export const accessibleNodes = (): Promise<AccessibleNode[]> =>
  executeServerCommand<AccessibleNode[], unknown>('helpdock-accessibility-tree');
