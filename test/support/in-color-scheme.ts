/** Both looks that a page may ask for. */
export const COLOR_SCHEMES = ['light', 'dark'] as const;

/** Runs a check on a page of that scheme; painted, since a contrast check takes an unpainted page for a white one. */
export async function inColorScheme(scheme: (typeof COLOR_SCHEMES)[number], check: () => Promise<void>): Promise<void> {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.background = 'Canvas';
  try {
    await check();
  } finally {
    style.colorScheme = style.background = '';
  }
}
