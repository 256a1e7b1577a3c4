/**
 * The parts of a catalog that no form needs in order to appear. The first reader hands them on as they came, and whoever
 * uses them reads them here, once.
 */
import type { Catalog, RequestType } from './catalog.js';
import { guidanceSchema, hintsSchema, type Guidance, type Hint } from './guidance.js';
import { serviceSchema, type Service } from './service.js';
import type * as z from './zod.js';

const known = new WeakMap<object, unknown>();

function readOnce<T extends z.ZodMiniType>(schema: T, json: z.infer<T> | undefined, none: z.infer<T>): z.infer<T> {
  if (!json) return none;
  const key = json as object;
  if (!known.has(key)) known.set(key, schema.parse(json));
  return known.get(key) as z.infer<T>;
}

/**
 * When and how fast support answers; empty where the catalog does not say.
 * @throws {z.core.$ZodError} when that part does not fit the contract.
 */
export const readService = ({ service }: Catalog): Service => readOnce(serviceSchema, service, {});

/**
 * Help with writing a request of a type; empty where there is none.
 * @throws {z.core.$ZodError} when that part does not fit the contract.
 */
export const readGuidance = ({ guidance }: RequestType): Guidance => readOnce(guidanceSchema, guidance, {});

/**
 * Remarks on contradictory answers.
 * @throws {z.core.$ZodError} when that part does not fit the contract.
 */
export const readHints = ({ hints }: Catalog): readonly Hint[] => readOnce(hintsSchema, hints, []);
