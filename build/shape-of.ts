// Derives the shape by which a browser reads an answer from the schema that defines it.
import { guidanceSchema, hintsSchema } from '../src/contract/guidance.js';
import type { Shape } from '../src/contract/read-shape.js';
import { serviceSchema } from '../src/contract/service.js';
import type * as z from '../src/contract/zod.js';

/** What a form does not need in order to appear: `read-guidance.ts` reads it by its schema when it is used. */
const READ_LATER: ReadonlySet<z.core.$ZodType> = new Set<z.core.$ZodType>([serviceSchema, guidanceSchema, hintsSchema]);

/** Only what plain data needs: a schema with rules of its own has no shape that says the same. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (READ_LATER.has(schema)) return 'later';
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.checks?.length) throw new Error(`A shape cannot say what the checks of this ${def.type} say.`);
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return def.type;
    case 'array':
      return { list: shapeOf(def.element) };
    case 'union': {
      const either = def.options.map(shapeOf);
      if (either.every((one) => typeof one === 'string')) return { either };
      break;
    }
    case 'catch': {
      const { def: inner } = (def.innerType as z.core.$ZodTypes)._zod;
      const other = def.catchValue({} as Parameters<typeof def.catchValue>[0]);
      if (inner.type === 'enum' && typeof other === 'string')
        return { known: Object.values(inner.entries).map(String), other };
      break;
    }
    case 'object':
      return { keys: Object.fromEntries(Object.entries(def.shape).map(([key, value]) => entryOf(key, value))) };
  }
  throw new Error(`There is no shape for a schema of type ${def.type}.`);
}

function entryOf(key: string, schema: z.core.$ZodType): [string, Shape] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? [`${key}?`, shapeOf(def.innerType)] : [key, shapeOf(schema)];
}
