/** Other names under which browsers, systems and policies know a type. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['image/jpg', 'image/pjpeg'],
  'image/png': ['image/x-png'],
  'image/bmp': ['image/x-bmp', 'image/x-ms-bmp'],
  'video/matroska': ['video/x-matroska'],
  'video/x-msvideo': ['video/avi', 'video/msvideo', 'video/vnd.avi'],
  'audio/mp4': ['audio/m4a', 'audio/x-m4a'],
  'audio/mpeg': ['audio/mp3', 'audio/x-mp3', 'audio/x-mpeg'],
  'audio/wav': ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  'audio/flac': ['audio/x-flac'],
  'application/pdf': ['application/x-pdf'],
  'application/zip': ['application/x-zip', 'application/x-zip-compressed'],
  'application/gzip': ['application/x-gzip'],
  'application/vnd.rar': ['application/x-rar', 'application/x-rar-compressed'],
};

const NAMES = new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) => others.map((other): [string, string] => [other, name])),
);

/** A MIME type without parameters, by the one name that is used for it here. */
export function typeName(type: string): string {
  const name = type.toLowerCase().split(';')[0]?.trim() ?? '';
  return NAMES.get(name) ?? name;
}
