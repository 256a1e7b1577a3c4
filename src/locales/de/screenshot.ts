import type { ScreenshotMessages } from '../messages.js';

const failures: Record<string, string | undefined> = {
  denied: 'Es wurde nichts freigegeben, daher gibt es keinen Screenshot.',
  forbidden: 'Diese Seite erlaubt keine Bilder des Bildschirms.',
  unsupported: 'Dieser Browser kann hier keine Bilder des Bildschirms aufnehmen.',
  blocked: 'Die Sicherheitseinstellungen dieser Seite erlauben kein Bild von ihr. Nehmen Sie den Bildschirm auf.',
  empty: 'Das Bild ist leer. Versuchen Sie es noch einmal.',
  timeout: 'Die Aufnahme hat zu lange gedauert. Versuchen Sie es noch einmal.',
  'too-large': 'Das Bild ist zu groß zum Senden.',
  ended: 'Die Freigabe wurde vor der Aufnahme beendet. Versuchen Sie es noch einmal.',
};

export const screenshot: ScreenshotMessages = {
  take: 'Wege, es zu zeigen',
  page: 'Bild dieser Seite',
  screen: 'Bild des Bildschirms',
  taking: 'Screenshot wird aufgenommen',
  cancel: 'Abbrechen',
  dismiss: 'Ohne Bild weiter',
  masked: 'Passwörter, Kartennummern und als privat markierte Teile sind abgedeckt.',
  failed: (code) =>
    `${failures[code] ?? 'Der Screenshot konnte nicht aufgenommen werden. Versuchen Sie es noch einmal.'} Sie können auch ein Bild als Datei anhängen oder ohne Bild senden.`,
};
