import type { Field, FieldValue, FieldValues } from '../../contract/index.js';

type FieldKey = Pick<Field, 'id' | 'kind'>;

const keyOf = ({ id, kind }: FieldKey): string => `${kind} ${id}`;

/**
 * What was put into a form, by id and kind of the field: a field that is hidden and shown again, or that another request
 * type asks as well, finds its answer there. What the page suggested stands behind what the person typed.
 */
export class Answers {
  /** Somebody put something in. */
  touched = false;
  readonly #typed = new Map<string, FieldValue | undefined>();
  #suggested = new Map<string, FieldValue>();

  get(field: FieldKey): FieldValue | undefined {
    const key = keyOf(field);
    return this.#typed.has(key) ? this.#typed.get(key) : this.#suggested.get(field.id);
  }

  set(field: FieldKey, value: FieldValue | undefined): void {
    this.#typed.set(keyOf(field), value);
    this.touched = true;
  }

  /** Suggests values by field id; they never replace what was typed. */
  suggest(values: FieldValues): void {
    this.#suggested = new Map([...this.#suggested, ...Object.entries(values)]);
  }

  /** The values of fields, as the rules and the contract have them. */
  values(fields: readonly Field[]): FieldValues {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value = this.get(field);
        return value === undefined ? [] : [[field.id, value]];
      }),
    );
  }

  /** Forgets everything but the answers to some fields. */
  clear(kept: readonly FieldKey[] = []): void {
    const entries = kept.map((field) => [field, this.get(field)] as const);
    this.#typed.clear();
    this.#suggested.clear();
    this.touched = false;
    for (const [field, value] of entries) this.set(field, value);
  }
}
