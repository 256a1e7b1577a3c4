import type { EditorMessages } from '../messages.js';

/** German words of the editor of screenshots. */
export const editor: EditorMessages = {
  title: 'Screenshot bearbeiten',
  opening: 'Das Bild wird geöffnet',
  broken:
    'Dieses Bild lässt sich nicht öffnen. Vielleicht ist es beschädigt, oder dieser Browser kennt das Format nicht. Die Datei selbst ist unverändert.',
  size: (width, height) => `${width} × ${height}`,
  smaller: (now, before) =>
    `Dieses Bild ist sehr groß. Zum Bearbeiten wurde es verkleinert: ${now} statt ${before} Pixel.`,
  picture: (size) => `Bild, ${size} Pixel`,
  keys: 'Enter fügt in der Mitte eine Form hinzu. Pfeiltasten verschieben sie, mit Umschalt ändern sie die Größe, mit Alt gehen sie in kleinen Schritten. Entf löscht sie. Tab führt zu den Formen.',
  tools: {
    label: 'Werkzeuge',
    select: 'Wählen',
    box: 'Rahmen',
    arrow: 'Pfeil',
    pen: 'Stift',
    text: 'Text',
    redaction: 'Schwärzen',
    crop: 'Zuschnitt',
  },
  hints: {
    select: 'Wählen Sie eine Form, oder ziehen Sie das Bild.',
    box: 'Ziehen Sie, oder markieren Sie zwei Ecken.',
    arrow: 'Ziehen Sie, oder markieren Sie Anfang und Spitze.',
    pen: 'Zeichnen Sie, oder markieren Sie beide Enden einer Linie.',
    text: 'Wählen Sie, wo der Text beginnt.',
    redaction: 'Ziehen Sie, oder markieren Sie zwei Ecken. Was verdeckt ist, ist endgültig nicht mehr in der Datei.',
    crop: 'Ziehen Sie, oder markieren Sie zwei Ecken dessen, was bleibt.',
    second: 'Wählen Sie jetzt, wo es endet.',
  },
  add: {
    short: 'Hinzufügen',
    box: 'Hinzufügen: Rahmen',
    arrow: 'Hinzufügen: Pfeil',
    pen: 'Hinzufügen: Linie',
    text: 'Hinzufügen: Text',
    redaction: 'Hinzufügen: Schwärzung',
  },
  crop: { apply: 'Zuschneiden', cancel: 'Lassen, wie es war' },
  text: 'Text',
  colors: { label: 'Farbe', red: 'Rot', yellow: 'Gelb', green: 'Grün', blue: 'Blau' },
  shapes: {
    label: 'Formen',
    none: 'Noch nichts gezeichnet',
    remove: 'Löschen',
    names: {
      box: (number) => `Rahmen ${number}`,
      arrow: (number) => `Pfeil ${number}`,
      pen: (number) => `Linie ${number}`,
      text: (number) => `Text ${number}`,
      redaction: (number) => `Schwärzung ${number}`,
      crop: 'Zuschnitt',
    },
  },
  history: { label: 'Rückgängig und Zoom', undo: 'Rückgängig', redo: 'Wiederholen' },
  zoom: {
    out: 'Verkleinern',
    in: 'Vergrößern',
    full: 'Originalgröße',
    fit: 'Ganz',
    now: (percent) => `Zoom ${percent} %`,
  },
  save: 'Speichern',
  saving: 'Wird gespeichert',
  cancel: 'Abbrechen',
  discard: { ask: 'Ihre Änderungen verwerfen?', yes: 'Verwerfen', no: 'Weiter bearbeiten' },
  failures: {
    tooLarge: (limit) =>
      `Nicht gespeichert: Auch verkleinert ist das Bild größer als ${limit}. Schneiden Sie es zu, und speichern Sie dann noch einmal. Ihre Änderungen bleiben erhalten.`,
    withheld:
      'Nicht gespeichert: Ihr Browser schützt Bilder auf dieser Seite und gäbe nur Rauschen heraus. Erlauben Sie der Seite, sie zu lesen, oder hängen Sie die Datei an, wie sie ist.',
    failed:
      'Nicht gespeichert: Der Browser konnte das Bild nicht erstellen. Versuchen Sie es noch einmal. Ihre Änderungen bleiben erhalten.',
  },
  news: {
    added: (name) => `${name} hinzugefügt und ausgewählt`,
    removed: (name) => `${name} gelöscht`,
    placed: (name, x, y, size) => `${name}: ${x} von links, ${y} von oben, ${size}`,
    cropped: (size) => `Auf ${size} zugeschnitten`,
    undone: 'Rückgängig gemacht',
    redone: 'Wiederholt',
  },
};
