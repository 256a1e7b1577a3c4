/** Words of the editor of screenshots. */
export const editor = {
  title: 'Edit screenshot',
  opening: 'Opening the picture',
  broken:
    'This picture cannot be opened. It may be damaged, or of a kind that this browser does not know. The file itself is unchanged.',
  size: (width: number, height: number): string => `${width} × ${height}`,
  /** `now` and `before` are sizes. */
  smaller: (now: string, before: string): string =>
    `This picture is very large. It was made smaller to be edited: ${now} pixels instead of ${before}.`,
  picture: (size: string): string => `Picture, ${size} pixels`,
  keys: 'Enter adds a shape in the middle. Arrow keys move it, with Shift they change its size, with Alt they go in small steps. Delete removes it. Tab goes to the shapes.',
  tools: {
    label: 'Tools',
    select: 'Select',
    box: 'Box',
    arrow: 'Arrow',
    pen: 'Pen',
    text: 'Text',
    redaction: 'Redact',
    crop: 'Crop',
  },
  hints: {
    select: 'Choose a shape, or drag the picture to move it.',
    box: 'Drag, or mark two corners.',
    arrow: 'Drag, or mark its start and its tip.',
    pen: 'Draw, or mark both ends of a line.',
    text: 'Choose where the text begins.',
    redaction: 'Drag, or mark two corners. What is covered is gone from the file for good.',
    crop: 'Drag, or mark two corners, of what stays.',
    second: 'Now choose where it ends.',
  },
  /** Names of buttons that begin with what is written on them. */
  add: {
    short: 'Add',
    box: 'Add box',
    arrow: 'Add arrow',
    pen: 'Add line',
    text: 'Add text',
    redaction: 'Add redaction',
  },
  crop: { apply: 'Apply crop', cancel: 'Leave as it was' },
  text: 'Text',
  colors: { label: 'Color', red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue' },
  shapes: {
    label: 'Shapes',
    none: 'Nothing drawn yet',
    remove: 'Delete',
    names: {
      box: (number: number): string => `Box ${number}`,
      arrow: (number: number): string => `Arrow ${number}`,
      pen: (number: number): string => `Line ${number}`,
      text: (number: number): string => `Text ${number}`,
      redaction: (number: number): string => `Redaction ${number}`,
      crop: 'Crop',
    },
  },
  history: { label: 'Undo and zoom', undo: 'Undo', redo: 'Redo' },
  zoom: {
    out: 'Zoom out',
    in: 'Zoom in',
    full: 'Actual size',
    fit: 'Fit',
    now: (percent: number): string => `Zoom ${percent} %`,
  },
  save: 'Save',
  saving: 'Saving',
  cancel: 'Cancel',
  discard: { ask: 'Discard your changes?', yes: 'Discard', no: 'Keep editing' },
  failures: {
    /** `limit` is a size with its unit. */
    tooLarge: (limit: string): string =>
      `Not saved: even made smaller, the picture is larger than ${limit}. Crop it, then save again. Your changes are kept.`,
    withheld:
      'Not saved: your browser guards pictures on this page, and would hand out noise. Allow it to read them, or attach the file as it is.',
    failed: 'Not saved: the browser could not make the picture. Try again. Your changes are kept.',
  },
  /** What has just happened, for those who do not see it. */
  news: {
    added: (name: string): string => `${name} added and selected`,
    removed: (name: string): string => `${name} deleted`,
    placed: (name: string, x: number, y: number, size: string): string =>
      `${name}: ${x} from the left, ${y} from the top, ${size}`,
    cropped: (size: string): string => `Cropped to ${size}`,
    undone: 'Undone',
    redone: 'Done again',
  },
};
