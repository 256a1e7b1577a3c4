/** Controls that many forms have none of, or only at their end. */
import '../attachments/define.js';
import '../checkbox-field/define.js';
import '../choice-field/define.js';
import '../impact-picker/define.js';
import '../steps-field/define.js';
import '../time-window-field/define.js';
