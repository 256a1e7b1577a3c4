import type { ListMessages } from '../messages.js';

export const list: ListMessages = {
  unread: 'Ungelesen',
  news: (count) => (count === 1 ? '1 Ticket mit Neuigkeiten' : `${count} Tickets mit Neuigkeiten`),
  filters: 'Filtern und sortieren',
  active: (count) => (count === 1 ? '1 Filter aktiv' : `${count} Filter aktiv`),
  scope: 'Wessen Tickets',
  own: 'Meine',
  organization: 'Meine Organisation',
  type: 'Art der Anfrage',
  anyType: 'Alle Arten',
  priority: 'Priorität',
  anyPriority: 'Alle Prioritäten',
  sort: 'Sortieren nach',
  sorts: {
    '-updatedAt': 'Letzter Aktivität',
    '-createdAt': 'Neueste zuerst',
    createdAt: 'Älteste zuerst',
    priority: 'Schwerste zuerst',
  },
  counted: (label, count) => `${label} (${count})`,
  newReplies: (count) => (count === 1 ? '1 neue Antwort' : `${count} neue Antworten`),
  changed: 'Geändert',
  urgent: 'Dringend',
  informational: 'Zur Information',
  from: (name) => `Von ${name}`,
};
