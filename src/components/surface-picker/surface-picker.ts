import { css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Surface } from '../../contract/index.js';
import { RadioPicker, type PickerOption } from '../radio-picker/radio-picker.js';

/**
 * Where in the product it happens: a few short choices side by side.
 *
 * @fires {Event} input - The person chose.
 * @fires {Event} change - The person chose.
 * @csspart base - The field.
 * @csspart label - The label of the group.
 * @csspart help - Advice below the label.
 * @csspart option - One choice.
 * @csspart name - The name of a choice.
 * @csspart error - What is wrong.
 */
export class SurfacePickerElement extends RadioPicker {
  static override styles: CSSResultGroup = [
    RadioPicker.styles,
    css`
      .options {
        grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
      }
      .option {
        align-items: center;
      }
    `,
  ];

  /** What there is to choose; what the catalog says when absent. */
  @property({ attribute: false }) surfaces?: readonly Surface[];

  protected override get options(): readonly PickerOption[] {
    return this.surfaces ?? this.catalog?.surfaces ?? [];
  }
}
