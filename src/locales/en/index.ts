import { attachments } from './attachments.js';
import { common } from './common.js';
import { controls } from './controls.js';
import { errors } from './errors.js';
import { form } from './form.js';
import { pickers } from './pickers.js';
import { tickets } from './tickets.js';
import { widget } from './widget.js';

/** English: the language that is always there, and the shape of every other one. */
export const en = { common, controls, pickers, attachments, form, tickets, widget, errors };
