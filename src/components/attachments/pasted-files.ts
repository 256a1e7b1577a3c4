/**
 * Files that a paste is about. None when text comes along: word processors put a picture of the text beside it, and
 * pasting text must stay what it is.
 */
export function pastedFiles({ clipboardData }: ClipboardEvent): readonly File[] {
  if (!clipboardData || clipboardData.types.includes('text/plain')) return [];
  return [...clipboardData.files];
}
