import { openApiDocument } from '../../src/contract/openapi.js';

/** What the OpenAPI document promises of an answer. */
export interface DocumentedAnswer {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: { $ref?: string } }>;
}

interface Operation {
  responses: Record<string, DocumentedAnswer>;
}

export const document = openApiDocument();
const METHODS = ['get', 'post', 'head', 'patch', 'delete'] as const;

/** Everything that the document promises: `GET /tickets 200` and so on. */
export function documented(): Map<string, DocumentedAnswer> {
  const found = new Map<string, DocumentedAnswer>();
  for (const [route, operations] of Object.entries(document.paths) as [string, Record<string, unknown>][]) {
    for (const method of METHODS) {
      const operation = operations[method] as Operation | undefined;
      for (const [status, response] of Object.entries(operation?.responses ?? {})) {
        const shared = response.$ref?.split('/').at(-1);
        const resolved = shared ? (document.components.responses[shared] as DocumentedAnswer) : response;
        found.set(`${method.toUpperCase()} ${route} ${status}`, resolved);
      }
    }
  }
  return found;
}
