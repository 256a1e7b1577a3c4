// A page may be served in any charset, and a classic script is decoded in the page's. Output of plain
// ASCII reads the same in all of them. The bundler escapes what it safely can; what is left stands in
// tagged templates, whose raw text it must not touch. Ours are Lit's, which reads the cooked text.
import type { Plugin } from 'vite';

/** The same program with every character beyond ASCII written as an escape. */
export function escapeNonAscii(code: string): string {
  return code.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function asciiPlugin(): Plugin {
  return {
    name: 'helpdock:ascii',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = escapeNonAscii(chunk.code);
        }
      },
    },
  };
}
