import { property } from 'lit/decorators.js';
import type { Priority } from '../../contract/index.js';
import { priorityGlyph } from '../icons/priority-glyph.js';
import { RadioPicker, type PickerOption } from '../radio-picker/radio-picker.js';

/**
 * How much the trouble hurts: one card a level, the most severe first, each with its definition.
 *
 * @fires {Event} input - The person chose a level.
 * @fires {Event} change - The person chose a level.
 * @csspart base - The field.
 * @csspart label - The label of the group.
 * @csspart help - Advice below the label.
 * @csspart option - One card.
 * @csspart name - The name on a card.
 * @csspart error - What is wrong.
 */
export class PriorityPickerElement extends RadioPicker {
  /** Levels, the most severe first; those of the catalog when absent. */
  @property({ attribute: false }) priorities?: readonly Priority[];

  protected override get options(): readonly PickerOption[] {
    const priorities = this.priorities ?? this.catalog?.priorities ?? [];
    return priorities.map((priority, level) => ({ ...priority, lead: priorityGlyph(level, priorities.length) }));
  }
}
