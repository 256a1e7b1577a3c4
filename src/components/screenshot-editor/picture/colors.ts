import type { ColorName } from '../model/shapes.js';

/** What one draws with. Each line has a halo of the other kind of brightness, so that it stands out on any picture. */
export const colors: Readonly<Record<ColorName, { ink: string; halo: string }>> = {
  red: { ink: '#d8232a', halo: '#fff' },
  yellow: { ink: '#ffd21f', halo: '#1a1a1a' },
  green: { ink: '#0f7a3d', halo: '#fff' },
  blue: { ink: '#1d4fd8', halo: '#fff' },
};

export const COLOR_NAMES = Object.keys(colors) as ColorName[];

/** What a redaction leaves. */
export const REDACTED = '#000';
