/** Which code an element needs that stands in the page by itself. */

/** Elements that are not needed to fill in a form. */
const apart: Partial<Record<string, () => Promise<unknown>>> = {
  'helpdock-ticket-list': () => import('../components/ticket-list/define.js'),
  'helpdock-ticket-status': () => import('../components/ticket-status/define.js'),
  'helpdock-notices': () => import('../components/notices/define.js'),
  'helpdock-support-hours': () => import('../components/support-hours/define.js'),
  'helpdock-ticket-thread': () => import('../components/ticket-thread/define.js'),
};

/** Loads an element by its name; most names belong to what a form may need besides what is there at once. */
export const loadElement = (name: string): Promise<unknown> =>
  (apart[name] ?? (() => import('../components/ticket-form/all-controls.js')))();
