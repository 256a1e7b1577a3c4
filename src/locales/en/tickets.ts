/** Tickets: their list, a single one, and what happened to it. Names and texts of the API arrive already isolated. */
export const tickets = {
  statuses: {
    new: 'New',
    open: 'Open',
    waiting: 'Waiting for you',
    'on-hold': 'On hold',
    resolved: 'Resolved',
    closed: 'Closed',
  },
  filters: { label: 'Show', all: 'All', open: 'Open', waiting: 'Waiting for you', resolved: 'Resolved' },
  list: 'Tickets',
  search: 'Search by number or subject',
  loading: 'Loading tickets',
  empty: 'No tickets yet',
  emptyHint: 'What you send appears here, with its status.',
  noMatch: 'No ticket fits',
  noMatchHint: 'Try other words, or show all tickets.',
  showAll: 'Show all tickets',
  showMore: 'Show more',
  showNewer: 'Show newer tickets',
  end: 'No older tickets',
  shown: (count: number) => (count === 1 ? '1 ticket shown' : `${count} tickets shown`),
  failed: 'Your tickets could not be loaded.',
  moreFailed: 'More tickets could not be loaded.',
  detailFailed: 'This ticket could not be loaded.',
  stale: 'This may not be up to date.',
  gone: 'This ticket is no longer available',
  goneHint: 'It was removed, or it is no longer shared with you.',
  noSubject: 'No subject',
  number: 'Number',
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  assignee: 'Assigned to',
  nobody: 'Nobody yet',
  created: 'Sent',
  impact: 'Impact',
  surface: 'Where',
  request: 'What was sent',
  attachments: 'Attachments',
  timeline: 'Updates',
  noTimeline: 'Nothing yet. The answer appears here.',
  showText: 'Show more',
  yes: 'Yes',
  no: 'No',
  requester: 'Requester',
  support: 'Support',
  system: 'Automatic',
  /** `who` and `from` may be empty: nobody in particular, and nothing before. */
  statusChanged: (who: string, to: string, from: string) =>
    `${who ? `${who} changed the status` : 'The status changed'}${from && ` from ${from}`} to ${to}`,
  priorityChanged: (who: string, to: string, from: string) =>
    `${who ? `${who} changed the priority` : 'The priority changed'}${from && ` from ${from}`} to ${to}`,
  assigned: (who: string, assignee: string) =>
    who === assignee ? `${who} took over` : who ? `${who} assigned it to ${assignee}` : `Assigned to ${assignee}`,
  urgencyChanged: (who: string, isUrgent: boolean) =>
    isUrgent
      ? who
        ? `${who} marked it as urgent`
        : 'Marked as urgent'
      : who
        ? `${who} found it not urgent`
        : 'No longer urgent',
  rated: (who: string, score: string) => (who ? `${who} rated it ${score} of 5` : `Rated ${score} of 5`),
  unassigned: (who: string) => (who ? `${who} put it back in the queue` : 'Back in the queue'),
  loadingOne: 'Loading the ticket',
  newMessage: 'There is a new message',
  statusNow: (status: string) => `The status is now ${status}`,
};
