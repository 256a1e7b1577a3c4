import { html } from 'lit';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Words } from '../../../context/index.js';
import type { Origin } from '../../../contract/index.js';
import { factsOf, PAGE, type Fact } from './selection.js';
import type { Section } from './section.js';

/** How lines are taken out and put back. */
export interface Removing {
  readonly removed: Set<string>;
  /** Called after a change, with what it was about. */
  took(label: string): void;
  putBack(label: string): void;
}

/** What is known of page and browser. */
export function factsSection(origin: Origin, { removed, took, putBack }: Removing, { messages }: Words): Section {
  const words = evidenceWords(messages);
  const labelOf = ({ key }: Fact): string => (key.startsWith(PAGE) ? key.slice(PAGE.length) : words.fact(key));
  const all = factsOf(origin);
  const kept = all.filter(({ key }) => !removed.has(key));
  const remove = (facts: readonly Fact[], label: string): void => {
    for (const { key } of facts) removed.add(key);
    took(label);
  };
  return {
    id: 'facts',
    title: words.facts,
    lines: kept.map((fact) => {
      const label = labelOf(fact);
      return { key: fact.key, label, value: html`<bdi>${fact.value}</bdi>`, remove: () => remove([fact], label) };
    }),
    removed: all.length - kept.length,
    removeAll: () => remove(kept, words.facts),
    putBack: () => {
      removed.clear();
      putBack(words.facts);
    },
  };
}
