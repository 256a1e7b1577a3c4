/** German. */
import { editor } from './de/editor.js';
import { evidence } from './de/evidence.js';
import { guidance } from './de/guidance.js';
import { service } from './de/service.js';
import { list } from './de/list.js';
import { recording } from './de/recording.js';
import { screenshot } from './de/screenshot.js';
import { thread } from './de/thread.js';
import type { Language } from './messages.js';
import { plural, type Forms } from './plural.js';

const counted = (forms: Forms): ((count: number) => string) => plural('de', forms);

const rejections: Record<string, ((limit: string) => string) | undefined> = {
  empty: () => 'Nicht hinzugefügt: Die Datei ist leer.',
  duplicate: () => 'Nicht hinzugefügt: Die Datei steht schon in der Liste.',
  unreadable: () =>
    'Nicht hinzugefügt: Die Datei lässt sich nicht lesen. Es ist ein Ordner, oder sie wurde verschoben oder gelöscht.',
  type: (types) => `Nicht hinzugefügt: ein anderer Dateityp. Erlaubt: ${types}.`,
  'too-large': (size) => `Nicht hinzugefügt: Eine Datei darf höchstens ${size} groß sein.`,
  'too-many': (count) => `Nicht hinzugefügt: höchstens ${count === '1' ? 'eine Datei' : `${count} Dateien`}.`,
  total: (size) => `Nicht hinzugefügt: Alle Dateien zusammen dürfen höchstens ${size} groß sein.`,
};

const groups: Record<string, string | undefined> = {
  image: 'Bilder',
  video: 'Videos',
  audio: 'Tondateien',
  text: 'Textdateien',
};

export const de: Language = {
  common: {
    optional: 'optional',
    retry: 'Erneut versuchen',
    close: 'Schließen',
    back: 'Zurück',
    copied: 'Kopiert',
    loading: 'Wird geladen',
  },
  controls: {
    chooseOne: 'Bitte wählen',
    issues: {
      required: 'Füllen Sie dieses Feld aus.',
      'too-short': (limit) => `Schreiben Sie mindestens ${limit} Zeichen.`,
      'too-long': (limit) => `Kürzen Sie den Text auf ${limit} Zeichen.`,
      'too-few': (limit) => `Geben Sie mindestens ${limit} an.`,
      'too-many': (limit) => `Geben Sie höchstens ${limit} an.`,
      'too-small': (limit) => `Geben Sie ${limit} oder mehr ein.`,
      'too-large': (limit) => `Geben Sie ${limit} oder weniger ein.`,
      'too-early': (limit) => `Wählen Sie ${limit} oder später.`,
      'too-late': (limit) => `Wählen Sie ${limit} oder früher.`,
      'bad-type': 'Prüfen Sie diese Angabe.',
      'bad-number': 'Geben Sie eine Zahl ein, zum Beispiel 12 oder 3,5.',
      'bad-url': 'Geben Sie eine Webadresse ein, die mit https:// beginnt.',
      'bad-email': 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
      'bad-date': 'Geben Sie ein vollständiges Datum ein.',
      'bad-pattern': 'Halten Sie sich an das verlangte Format.',
      'unknown-option': 'Wählen Sie eine der Möglichkeiten.',
      'window-order': 'Das Ende muss nach dem Beginn liegen.',
      'detail-required': 'Beschreiben Sie es in ein paar Worten.',
    },
    required: 'Pflichtfeld',
    requiredChoice: 'Wählen Sie eine Möglichkeit.',
    requiredChoices: 'Wählen Sie mindestens eine Möglichkeit.',
    requiredTick: 'Setzen Sie hier ein Häkchen, um fortzufahren.',
    counter: counted({ other: 'Noch # Zeichen' }),
    counterOver: counted({ other: '# Zeichen zu viel' }),
  },
  steps: {
    item: counted({ other: 'Schritt #' }),
    add: 'Schritt hinzufügen',
    insert: counted({ other: 'Schritt nach Schritt # einfügen' }),
    keys: 'Enter fügt hinzu, Alt ↑ ↓ verschiebt',
    up: counted({ other: 'Schritt # nach oben' }),
    down: counted({ other: 'Schritt # nach unten' }),
    remove: counted({ other: 'Schritt # entfernen' }),
    moved: (number, count) => `Jetzt Schritt ${number} von ${count}`,
    removed: counted({ other: 'Schritt entfernt, noch #' }),
    required: 'Schreiben Sie mindestens einen Schritt auf.',
  },
  timeWindow: {
    from: 'Von',
    to: 'Bis',
    zone: (zone) => `Ihre Zeitzone: ${zone}`,
    windowEnds: 'Geben Sie Beginn und Ende an.',
  },
  pickers: {
    fallback: 'Nicht sicher? Dann hier',
    urgent: 'Dringend',
    search: 'Anliegen suchen',
    found: (count) =>
      count === 0 ? 'Kein Anliegen enthält diese Wörter.' : counted({ one: '1 Treffer', other: '# Treffer' })(count),
    example: (example) => `Beispiel: ${example}`,
  },
  attachments: {
    choose: 'Dateien wählen',
    orDrop: 'oder hierher ziehen oder einfügen',
    limits: (count, size, total) =>
      `${count === 1 ? 'Eine Datei bis' : `Bis zu ${count} Dateien, je`} ${size}${total && `, zusammen ${total}`}.`,
    types: (types) => `Erlaubt: ${types}.`,
    group: (group) => groups[group] ?? group,
    list: 'Dateien',
    checking: 'Wird geprüft',
    waiting: 'Wartet',
    busy: (time) => `Der Dienst ist ausgelastet. Um ${time} geht es von selbst weiter.`,
    progress: (sent, total) => `${sent} von ${total}`,
    uploaded: 'Hochgeladen',
    failed: (reason) => `Nicht hochgeladen. ${reason}`,
    rejected: (reason, limit) => rejections[reason]?.(limit) ?? 'Nicht hinzugefügt.',
    removed: 'Entfernt',
    remove: (name) => `${name} entfernen`,
    retry: (name) => `Erneut versuchen: ${name}`,
    unavailable:
      'Dateien lassen sich gerade nicht hinzufügen. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
    required: 'Fügen Sie eine Datei hinzu.',
    unfinished: counted({
      one: 'Eine Datei ist nicht hochgeladen. Versuchen Sie es erneut, oder entfernen Sie sie.',
      other: '# Dateien sind nicht hochgeladen. Versuchen Sie es erneut, oder entfernen Sie sie.',
    }),
  },
  form: {
    typeLabel: 'Worum geht es?',
    requesterLegend: 'Wie erreichen wir Sie?',
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    emailHelp: 'An diese Adresse geht die Antwort.',
    sendsAs: (who) => `Gesendet als ${who}`,
    change: 'Ändern',
    send: 'Anfrage senden',
    sendsTo: (name) => `Geht an ${name}`,
    notSent: 'Noch nicht gesendet',
    kept: 'Ihr Text bleibt erhalten.',
    loading: 'Das Formular wird geladen',
    catalogFailed: 'Das Formular lässt sich nicht anzeigen',
    fieldFailed: 'Dieser Teil des Formulars ließ sich nicht laden.',
    sentTitle: 'Ihre Anfrage ist gesendet',
  },
  sending: {
    sending: 'Wird gesendet',
    waiting: 'Wartet auf Ihre Dateien',
    stillSending: 'Es dauert länger als üblich. Ihr Text bleibt erhalten.',
    stop: 'Anhalten',
    retryIn: (seconds) => `Erneut versuchen in ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}`,
    summary: counted({ one: 'Eine Angabe muss geändert werden', other: '# Angaben müssen geändert werden' }),
    missing: counted({ one: 'Eine Angabe fehlt', other: '# Angaben fehlen' }),
    notConfirmed: 'Nicht bestätigt',
    safeRetry:
      'Die Anfrage ist vielleicht angekommen. Ihr Text bleibt erhalten, und auch ein neuer Versuch ergibt nur ein Ticket.',
    stopped: 'Sie haben das Senden angehalten.',
    offline: 'Sie sind offline.',
    back: 'Die Verbindung ist wieder da.',
    otherWay: 'Oder erreichen Sie den Support auf anderem Weg:',
    mail: 'E-Mail schreiben',
    visit: 'Support-Seite öffnen',
    copyText: 'Text kopieren',
    cannotCopy: 'Dieser Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.',
    numberLabel: 'Ticketnummer',
    copyNumber: 'Nummer kopieren',
    next: (name) => `${name} liest sie und antwortet hier.`,
    nextByEmail: (name, email) => `${name} liest sie und antwortet an ${email}.`,
    team: 'Das Support-Team',
    nextTitle: 'Wie es weitergeht',
    arrived: 'Ihre Anfrage ist angekommen.',
    answerBy: (when) => `Die erste Antwort kommt spätestens am ${when}.`,
    stays: (place) => `Ihr Stand und alle Antworten stehen unter „${place}“.`,
    follow: 'Dieses Ticket verfolgen',
    another: 'Etwas anderes melden',
    request: {
      'unknown-type': 'Diese Art von Anfrage gibt es nicht mehr. Wählen Sie eine andere.',
      'unknown-field': 'Ein Teil dieses Formulars wird nicht mehr gebraucht. Öffnen Sie das Formular neu.',
    },
  },
  tickets: {
    statuses: {
      new: 'Neu',
      open: 'Offen',
      waiting: 'Wartet auf Sie',
      'on-hold': 'Zurückgestellt',
      resolved: 'Gelöst',
      closed: 'Geschlossen',
    },
    filters: { label: 'Anzeigen', all: 'Alle', open: 'Offen', waiting: 'Wartet auf Sie', resolved: 'Gelöst' },
    list: 'Tickets',
    search: 'Nach Nummer oder Betreff suchen',
    loading: 'Tickets werden geladen',
    empty: 'Noch keine Tickets',
    emptyHint: 'Was Sie senden, erscheint hier mit seinem Status.',
    noMatch: 'Kein Ticket passt',
    noMatchHint: 'Versuchen Sie andere Wörter, oder lassen Sie alle Tickets anzeigen.',
    showAll: 'Alle Tickets anzeigen',
    showMore: 'Mehr anzeigen',
    showNewer: 'Neuere Tickets anzeigen',
    end: 'Keine älteren Tickets',
    shown: counted({ one: '1 Ticket wird angezeigt', other: '# Tickets werden angezeigt' }),
    failed: 'Ihre Tickets ließen sich nicht laden.',
    moreFailed: 'Weitere Tickets ließen sich nicht laden.',
    detailFailed: 'Dieses Ticket ließ sich nicht laden.',
    stale: 'Das ist vielleicht nicht mehr aktuell.',
    gone: 'Dieses Ticket gibt es nicht mehr',
    goneHint: 'Es wurde entfernt, oder es ist nicht mehr mit Ihnen geteilt.',
    noSubject: 'Ohne Betreff',
    number: 'Nummer',
    status: 'Status',
    priority: 'Priorität',
    type: 'Art',
    assignee: 'Zugewiesen an',
    nobody: 'Noch niemand',
    created: 'Gesendet',
    impact: 'Auswirkung',
    surface: 'Wo',
    request: 'Was gesendet wurde',
    attachments: 'Anhänge',
    timeline: 'Neuigkeiten',
    noTimeline: 'Noch nichts. Die Antwort erscheint hier.',
    showText: 'Mehr anzeigen',
    yes: 'Ja',
    no: 'Nein',
    requester: 'Anfragende Person',
    support: 'Support',
    system: 'Automatisch',
    statusChanged: (who, to, from) =>
      `${who ? `${who} hat den Status` : 'Der Status wurde'}${from && ` von ${from}`} auf ${to} ${who ? 'gesetzt' : 'geändert'}`,
    priorityChanged: (who, to, from) =>
      `${who ? `${who} hat die Priorität` : 'Die Priorität wurde'}${from && ` von ${from}`} auf ${to} ${who ? 'gesetzt' : 'geändert'}`,
    assigned: (who, assignee) =>
      who === assignee
        ? `${who} hat übernommen`
        : who
          ? `${who} hat es ${assignee} zugewiesen`
          : `${assignee} zugewiesen`,
    urgencyChanged: (who, isUrgent) =>
      isUrgent
        ? who
          ? `${who} hat es als dringend markiert`
          : 'Als dringend markiert'
        : who
          ? `${who} hat es als nicht dringend eingestuft`
          : 'Nicht mehr dringend',
    rated: (who, score) => (who ? `${who} hat mit ${score} von 5 bewertet` : `Mit ${score} von 5 bewertet`),
    unassigned: (who) => (who ? `${who} hat es in die Warteschlange zurückgelegt` : 'Wieder in der Warteschlange'),
    loadingOne: 'Das Ticket wird geladen',
    newMessage: 'Es gibt eine neue Nachricht',
    statusNow: (status) => `Der Status ist jetzt ${status}`,
  },
  guidance,
  editor,
  evidence,
  list,
  recording,
  screenshot,
  service,
  thread,
  widget: {
    home: 'Hilfe',
    homeOf: (name) => `Hilfe zu ${name}`,
    welcome: 'Wie können wir helfen?',
    newTicket: 'Neue Anfrage',
    tickets: 'Meine Tickets',
    allTickets: 'Alle anzeigen',
    ticket: (number) => `Ticket ${number}`,
    anyTicket: 'Ticket',
    catalogFailed: 'Das Hilfeformular ließ sich nicht laden',
    viewFailed: 'Dieser Teil ließ sich nicht laden.',
    contact: 'Andere Wege zu uns:',
  },
  errors: {
    reason: {
      offline: 'Der Support-Dienst ist nicht erreichbar.',
      timeout: 'Der Support-Dienst hat nicht rechtzeitig geantwortet.',
      unauthorized: 'Sie sind nicht mehr angemeldet. Melden Sie sich auf dieser Seite wieder an.',
      forbidden: 'Mit Ihrem Konto ist das nicht erlaubt.',
      'not-found': 'Der Support-Dienst kennt diese Adresse nicht.',
      conflict: 'Jemand anderes ändert gerade dasselbe.',
      'too-large': 'Das ist mehr, als der Support-Dienst annimmt.',
      'unsupported-type': 'Der Support-Dienst nimmt diese Art von Datei nicht an.',
      rejected: 'Der Support-Dienst hat das nicht angenommen.',
      'rate-limited': 'Es wurden in kurzer Zeit zu viele Anfragen gesendet.',
      unavailable: 'Der Support-Dienst hat gerade selbst eine Störung.',
      contract: 'Die Antwort des Support-Dienstes lässt sich nicht lesen.',
      setup: 'Der Support ist auf dieser Seite nicht richtig eingerichtet.',
      unknown: 'Etwas Unerwartetes ist schiefgegangen.',
    },
  },
};
