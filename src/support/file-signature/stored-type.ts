import { fitsFileTypes, type FileType } from '../file-type.js';
import { fileSignature } from './file-signature.js';
import { typeName } from './type-names.js';

const UNKNOWN = 'application/octet-stream';

/** Claims that say more than the bytes can, of which each is a dialect: a document is a ZIP, a JSON is a text. */
const DIALECTS: Readonly<Record<string, RegExp>> = {
  'text/plain':
    /^(text\/(?!html|xml|xsl|javascript)|message\/rfc822$|application\/(json|yaml|toml|sql|x-ndjson|[\w.-]+\+json)$)/,
  'application/xml': /^(text|application)\/(xml|[\w.-]+\+xml)$|^image\/svg\+xml$/,
  'application/zip': /^application\/(vnd\.openxmlformats-|vnd\.oasis\.|vnd\.ms-|epub\+zip$)/,
  'application/x-ole-storage': /^application\/(msword$|vnd\.ms-)/,
  'application/gzip': /^application\/(x-)?(tgz|gtar)/,
  'video/mp4': /^(audio\/mp4|video\/(3gpp2?|x-m4v))$/,
  'video/matroska': /^audio\/(x-)?matroska$/,
  'video/quicktime': /^video\/mp4$/,
  'video/webm': /^audio\/webm$/,
  'audio/ogg': /^(video|application)\/ogg$/,
  'image/heif': /^image\/(heic|avif)$/,
};

/** Claims that the bytes would have to bear out. */
const PROVABLE =
  /^(text\/|image\/(png|jpeg|gif|webp|avif|hei[cf]|bmp|tiff|svg\+xml)$|video\/(mp4|quicktime|webm)$|audio\/(mp4|mpeg|ogg|wav|flac)$|application\/(pdf|zip|gzip|xml|xhtml\+xml)$)/;

/** Text that browsers run or parse. */
const MARKUP = /^(text\/html|image\/svg\+xml|application\/xml)$/;
/** Endings that promise a format with a signature. */
const BINARY_NAME = /\.(png|jpe?g|gif|webp|avif|hei[cf]|bmp|tiff?|pdf|zip|gz|mp[34]|mov|webm|mkv|og[gv]|wav)$/i;

/** Endings of texts that browsers only ever show as such. */
const TEXT_NAME = /\.(te?xt|log|md|markdown|csv|tsv|diff|patch)$/i;

const claimOf = ({ type }: FileType): string => typeName(type) || UNKNOWN;

/** What the bytes speak for. A text may begin with a tag all the same where both its claim and its name say that it is one. */
function signatureOf(file: FileType, head: Uint8Array): string | undefined {
  const signature = fileSignature(head);
  const isText = DIALECTS['text/plain']?.test(claimOf(file)) && TEXT_NAME.test(file.name);
  return isText && signature && MARKUP.test(signature) ? 'text/plain' : signature;
}

/**
 * The type to store with a file: what its bytes are, where they are known; what it claims to be, where nothing speaks
 * against it; and just bytes otherwise.
 */
export function storedType(file: FileType, head: Uint8Array): string {
  const claim = claimOf(file);
  const signature = signatureOf(file, head);
  if (signature === undefined) return PROVABLE.test(claim) ? UNKNOWN : claim;
  return DIALECTS[signature]?.test(claim) ? claim : signature;
}

/**
 * Whether a file was let in for something that it is not: its bytes are known, they are of another type than it claims,
 * and that type would not have been let in. Bytes without a signature and plain text contradict nothing: they are stored
 * as what they are, and shown nowhere.
 */
export function contradictsFileTypes(file: FileType, head: Uint8Array, types: readonly string[] | undefined): boolean {
  const signature = signatureOf(file, head);
  if (!types?.length || signature === undefined || signature === 'text/plain') return false;
  const type = storedType(file, head);
  const isNamed = types.some((wanted) => typeName(wanted) === type);
  // A program is what nobody lets in by accident, neither by its ending nor by a wildcard.
  if (isNamed || type === 'application/x-executable') return !isNamed;
  if (type === claimOf(file)) return false;
  // `image/*` is said by people who mean pictures; a drawing with scripts in it has to say what it is.
  const isWild = type !== 'image/svg+xml' && fitsFileTypes({ name: '', type }, types);
  const isNameKept = !MARKUP.test(type) || !BINARY_NAME.test(file.name);
  return !isWild && !(isNameKept && fitsFileTypes({ name: file.name, type: '' }, types));
}
