/** How long a browser may take to ask where to save. */
const KEEP_MS = 60_000;

/** Hands bytes to the browser to be saved, as bytes of no kind: whatever they are, nothing opens or runs them. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
  const link = Reflect.apply(Document.prototype.createElement, document, ['a']) as HTMLAnchorElement;
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
