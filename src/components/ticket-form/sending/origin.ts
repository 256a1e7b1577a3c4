import type { Origin } from '../../../contract/index.js';

/**
 * Where a request is written, read when it is sent and never before. Query and fragment of the address stay out: they
 * carry tokens more often than meaning.
 */
export function collectOrigin(): Origin {
  const { protocol, origin, pathname } = location;
  const title: unknown = document.title;
  return {
    url: protocol.startsWith('http') ? origin + pathname : undefined,
    // A page that names an image "title" would give an element here.
    title: typeof title === 'string' ? title : undefined,
    language: navigator.language,
    userAgent: navigator.userAgent,
    viewport: `${innerWidth}×${innerHeight}`,
  };
}
