import { catalogShape } from './catalog-shape.js';
import type { Catalog } from './catalog.js';
import { readShape } from './read-shape.js';

/**
 * Reads a catalog as `catalogSchema` does, at a fifth of its weight.
 * @throws {ShapeError} when the answer is not a catalog.
 */
export const readCatalog = (json: unknown): Catalog => readShape(catalogShape, json) as Catalog;
