/** How templates copy, and what came of it. */
export interface Copying {
  copy: (text: string) => void;
  copied: string | undefined;
}

/** Puts a text on the clipboard; false where the browser or the page around does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
