import type { ScreenshotMessages } from '../messages.js';

const failures: Record<string, string | undefined> = {
  denied: 'Es wurde nichts freigegeben, daher gibt es keinen Screenshot.',
  forbidden: 'Diese Seite erlaubt keine Bilder des Bildschirms.',
  unsupported: 'Dieser Browser kann hier keine Bilder des Bildschirms aufnehmen.',
  blocked:
    'Die Sicherheitseinstellungen dieser Seite erlauben kein Bild von ihr. Wählen Sie „Bildschirm oder Fenster“.',
  empty: 'Das Bild ist leer. Versuchen Sie es noch einmal.',
  timeout: 'Die Aufnahme hat zu lange gedauert. Versuchen Sie es noch einmal.',
  'too-large': 'Das Bild ist zu groß zum Senden.',
  ended: 'Die Freigabe wurde vor der Aufnahme beendet. Versuchen Sie es noch einmal.',
};

export const screenshot: ScreenshotMessages = {
  take: 'Screenshot aufnehmen',
  page: 'Diese Seite',
  pageHint: 'Sofort aufgenommen. Einzelne Bilder und eingebettete Inhalte können fehlen.',
  screen: 'Bildschirm oder Fenster',
  screenHint: 'Genau das, was zu sehen ist. Ihr Browser fragt, was Sie freigeben möchten.',
  taking: 'Screenshot wird aufgenommen',
  taken: 'Screenshot aufgenommen',
  fileName: 'Screenshot',
  masked: 'Passwörter, Kartennummern und als privat markierte Teile sind abgedeckt.',
  failed: (code) =>
    `${failures[code] ?? 'Der Screenshot konnte nicht aufgenommen werden. Versuchen Sie es noch einmal.'} Sie können auch ein Bild als Datei anhängen oder ohne Bild senden.`,
};
