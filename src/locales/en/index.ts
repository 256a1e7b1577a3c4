import { common } from './common.js';
import { controls } from './controls.js';
import { errors } from './errors.js';
import { form } from './form.js';
import { pickers } from './pickers.js';
import { widget } from './widget.js';

/**
 * English: the language that is always there, and the shape of every other one. The words for files, steps, a
 * span of time, sending and tickets are left out: they are fetched with what needs them.
 */
export const en = { common, controls, pickers, form, widget, errors };
