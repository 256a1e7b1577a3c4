/** Bytes at a place, by which formats with a binary head are known. */
interface Magic {
  type: string;
  /** Text in Latin-1: one character a byte. */
  bytes: string;
  /** Where they stand; at the start unless told otherwise. */
  at?: number;
  /** Bytes that have to stand at the start besides. */
  start?: string;
}

/** In order: the first that fits counts. */
const MAGIC: readonly Magic[] = [
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF87a' },
  { type: 'image/gif', bytes: 'GIF89a' },
  { type: 'image/webp', start: 'RIFF', bytes: 'WEBP', at: 8 },
  { type: 'audio/wav', start: 'RIFF', bytes: 'WAVE', at: 8 },
  { type: 'video/x-msvideo', start: 'RIFF', bytes: 'AVI ', at: 8 },
  // Two letters are no proof: four bytes that are always nothing follow them.
  { type: 'image/bmp', start: 'BM', bytes: '\0\0\0\0', at: 6 },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
  { type: 'application/zip', bytes: 'PK\x05\x06' },
  { type: 'application/gzip', bytes: '\x1f\x8b' },
  { type: 'application/x-7z-compressed', bytes: "7z\xbc\xaf'\x1c" },
  { type: 'application/vnd.rar', bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-ole-storage', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'audio/ogg', bytes: 'OggS\0' },
  { type: 'audio/flac', bytes: 'fLaC' },
  { type: 'audio/mpeg', bytes: 'ID3\x02' },
  { type: 'audio/mpeg', bytes: 'ID3\x03' },
  { type: 'audio/mpeg', bytes: 'ID3\x04' },
  { type: 'audio/mpeg', bytes: '\xff\xfb' },
  { type: 'audio/mpeg', bytes: '\xff\xf3' },
  { type: 'audio/mpeg', bytes: '\xff\xf2' },
  { type: 'application/x-executable', bytes: '\x7fELF' },
  { type: 'application/x-executable', bytes: '\xfe\xed\xfa\xce' },
  { type: 'application/x-executable', bytes: '\xfe\xed\xfa\xcf' },
  { type: 'application/x-executable', bytes: '\xce\xfa\xed\xfe' },
  { type: 'application/x-executable', bytes: '\xcf\xfa\xed\xfe' },
  { type: 'application/x-executable', bytes: '\xca\xfe\xba\xbe' },
  { type: 'application/x-executable', bytes: 'L\0\0\0\x01\x14\x02\0' },
];

/** Brands of the ISO base media format; any other brand of it is a film. */
const BRANDS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
};

/** What the head of a binary format says that it is; undefined when it says nothing that is known here. */
export function magicType(latin1: string): string | undefined {
  if (latin1.startsWith('\0') && latin1.startsWith('ftyp', 4)) return BRANDS[latin1.slice(8, 12)] ?? 'video/mp4';
  // Matroska names its dialect in the head.
  if (latin1.startsWith('\x1aE\xdf\xa3')) return latin1.slice(0, 64).includes('webm') ? 'video/webm' : 'video/matroska';
  return MAGIC.find(({ bytes, at = 0, start = '' }) => latin1.startsWith(start) && latin1.startsWith(bytes, at))?.type;
}
