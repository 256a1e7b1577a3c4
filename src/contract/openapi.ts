/**
 * The contract as an OpenAPI 3.1 document. Generated when the package is built and shipped as a file; browsers never load
 * this module.
 */
import { PROBLEM_HEADERS, PROBLEM_RESPONSES } from './openapi-parts.js';
import { openApiPaths } from './openapi-paths.js';
import { jsonSchemas, schemaRef } from './openapi-schemas.js';
import { PROBLEM_TYPE } from './problem.js';

const problem = (status: string, description: string) => ({
  description,
  ...(PROBLEM_HEADERS[status] && { headers: PROBLEM_HEADERS[status] }),
  content: { [PROBLEM_TYPE]: { schema: schemaRef('Problem') } },
});

/** @returns the document, ready for `JSON.stringify`. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helpdock ticket API',
      version: '1.0.0',
      summary: 'What a ticket system has to answer so that Helpdock can stand in front of it.',
      description:
        'Times are RFC 3339 in UTC, ids are opaque. Readers ignore properties and take values that they do not know. ' +
        'Errors are problem documents (RFC 9457) with a stable `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Any base address; the widget is told by `data-api`.' }],
    // Signed, with the session cookie of the host, or anonymous where the catalog allows it.
    security: [{ token: [] }, { session: [] }, {}],
    paths: openApiPaths(),
    components: {
      schemas: jsonSchemas(),
      responses: Object.fromEntries(
        Object.entries(PROBLEM_RESPONSES).map(([status, description]) => [status, problem(status, description)]),
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Short-lived, signed by the server of the host page: `sub`, `exp`, `aud`; `email`, `name`, `org`.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The session of the host page, on the same site; changes also need the header Helpdock-Client.',
        },
      },
    },
  };
}
