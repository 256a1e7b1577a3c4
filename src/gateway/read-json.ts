import { GatewayProblem } from './gateway-problem.js';

/** How much of a body is taken in. */
export interface BodyLimits {
  /** Bytes. */
  maxBytes: number;
  /** Levels of nesting. */
  maxDepth: number;
  /** Milliseconds for the whole body. */
  timeout: number;
}

const isJson = (type: string | null): boolean => /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type ?? '');

/** Reads a body, counting while it arrives: what is too large or too slow is cut off, not collected. */
async function readBytes(request: Request, { maxBytes, timeout }: BodyLimits): Promise<Uint8Array> {
  const tooLarge = (): GatewayProblem =>
    new GatewayProblem('too-large', { detail: `At most ${maxBytes} bytes are accepted here.` });
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GatewayProblem('timeout')), timeout);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    // Whoever hangs up in the middle of a body is no failure of this server, and none to be logged.
    throw error instanceof GatewayProblem ? error : new GatewayProblem('bad-json', { detail: 'The body broke off.' });
  } finally {
    clearTimeout(timer);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Counted on the text, before anything recursive meets it. */
function isTooDeep(json: string, maxDepth: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (++depth > maxDepth) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

/**
 * Reads a JSON body within limits.
 * @throws {GatewayProblem} `unsupported-type`, `too-large`, `timeout`, `bad-json`
 */
export async function readJson(request: Request, limits: BodyLimits): Promise<unknown> {
  if (!isJson(request.headers.get('content-type'))) {
    throw new GatewayProblem('unsupported-type', { detail: 'Send JSON with the content type application/json.' });
  }
  if (request.headers.has('content-encoding')) {
    throw new GatewayProblem('unsupported-type', { detail: 'Compressed bodies are not accepted.' });
  }
  const bytes = await readBytes(request, limits);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!isTooDeep(text, limits.maxDepth)) return JSON.parse(text);
  } catch {
    throw new GatewayProblem('bad-json');
  }
  throw new GatewayProblem('bad-json', { detail: `At most ${limits.maxDepth} levels of nesting are accepted.` });
}
