/**
 * What a control of a form does, as a suite for any control: the browser's own are held to it first, so that the suite
 * is known to be right. The checks are the same for all; a subject says what its values are and how a person edits it.
 */
import { makeBench } from './form-control/bench.js';
import { describeFocus } from './form-control/focus.js';
import { describeSubmission } from './form-control/submission.js';
import { describeValidity } from './form-control/validity.js';
import { describeValues } from './form-control/values.js';
import type { FormControlSubject } from './form-control/subject.js';

export type { ControlElement, FormControlSubject } from './form-control/subject.js';

/** Describes one kind of control. */
export function describeFormControl(subject: FormControlSubject): void {
  describe(`form control ${subject.title ?? subject.tag}`, () => {
    const bench = makeBench(subject);
    describeValues(bench);
    describeValidity(bench);
    describeSubmission(bench);
    describeFocus(bench);
  });
}
