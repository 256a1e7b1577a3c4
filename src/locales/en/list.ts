/** Finding a ticket among many, and what is new in each. */
export const list = {
  unread: 'Unread',
  /** On the launcher: how many tickets have something unread. */
  news: (count: number) => (count === 1 ? '1 ticket with news' : `${count} tickets with news`),
  filters: 'Filter and sort',
  active: (count: number) => (count === 1 ? '1 filter on' : `${count} filters on`),
  scope: 'Whose tickets',
  own: 'Mine',
  organization: 'My organisation',
  type: 'Kind of request',
  anyType: 'Every kind',
  priority: 'Priority',
  anyPriority: 'Every priority',
  sort: 'Sort by',
  sorts: {
    '-updatedAt': 'Latest activity',
    '-createdAt': 'Newest first',
    createdAt: 'Oldest first',
    priority: 'Most severe first',
  },
  /** An option of a filter and how many tickets it has. */
  counted: (label: string, count: string) => `${label} (${count})`,
  newReplies: (count: number) => (count === 1 ? '1 new reply' : `${count} new replies`),
  changed: 'Changed',
  urgent: 'Urgent',
  informational: 'For information',
  from: (name: string) => `From ${name}`,
};
