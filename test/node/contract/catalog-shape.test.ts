import { expect } from 'chai';
import { shapeOf } from '../../../build/shape-of.js';
import { catalogShape } from '../../../src/contract/catalog-shape.js';
import { catalogSchema } from '../../../src/contract/catalog.js';
import * as z from '../../../src/contract/zod.js';

describe('the shape of the catalog', () => {
  it('is the one that the schema yields; if not, run `npx tsx build/catalog-shape.ts`', () => {
    expect(shapeOf(catalogSchema)).to.deep.equal(catalogShape);
  });

  it('cannot be had of a schema that says more than a shape can', () => {
    expect(() => shapeOf(z.object({ a: z.string().check(z.minLength(1)) }))).to.throw(/checks of this string/);
    expect(() => shapeOf(z.object({ a: z.date() }))).to.throw(/no shape for a schema of type date/);
  });
});
