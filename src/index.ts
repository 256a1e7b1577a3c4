/**
 * The package's front door: the classes of all elements, their events, and the types they speak. Importing it
 * registers nothing and has no effect; `helpdock/components/<name>` registers an element.
 */
export { AttachmentsElement } from './components/attachments/attachments.js';
export { CheckboxFieldElement } from './components/checkbox-field/checkbox-field.js';
export { ChoiceFieldElement } from './components/choice-field/choice-field.js';
export { ImpactPickerElement } from './components/impact-picker/impact-picker.js';
export { NoticeJoinEvent } from './components/notices/notice-join-event.js';
export { NoticesElement } from './components/notices/notices.js';
export { PriorityPickerElement } from './components/priority-picker/priority-picker.js';
export { RecorderElement } from './components/recorder/recorder.js';
export { RecordingBarElement } from './components/recorder/recording-bar.js';
export { RecordingCancelEvent, RecordingSaveEvent } from './components/recorder/recording-save-event.js';
export { RequestTypePickerElement } from './components/request-type-picker/request-type-picker.js';
export { RequestTypeSelectEvent } from './components/request-type-picker/request-type-select-event.js';
export { ScreenshotCancelEvent } from './components/screenshot-editor/screenshot-cancel-event.js';
export { ScreenshotEditorElement } from './components/screenshot-editor/screenshot-editor.js';
export { ScreenshotSaveEvent } from './components/screenshot-editor/screenshot-save-event.js';
export { StepAsideEvent } from './components/step-aside/step-aside-event.js';
export { StepsFieldElement } from './components/steps-field/steps-field.js';
export { SupportHoursElement } from './components/support-hours/support-hours.js';
export { SurfacePickerElement } from './components/surface-picker/surface-picker.js';
export { TextFieldElement } from './components/text-field/text-field.js';
export { ArticleAnsweredEvent } from './components/ticket-form/guidance/article-answered-event.js';
export { BeforeSubmitEvent, SubmitFailedEvent, TicketCreatedEvent } from './components/ticket-form/events.js';
export { TicketFormElement } from './components/ticket-form/ticket-form.js';
export { TicketListElement } from './components/ticket-list/ticket-list.js';
export { TicketSelectEvent } from './components/ticket-list/ticket-select-event.js';
export { TicketStatusElement } from './components/ticket-status/ticket-status.js';
export { TicketChangeEvent } from './components/ticket-thread/actions/ticket-change-event.js';
export { TicketThreadElement } from './components/ticket-thread/ticket-thread.js';
export { TimeWindowFieldElement } from './components/time-window-field/time-window-field.js';
export { WidgetElement } from './components/widget/widget.js';
export { WidgetCloseEvent, WidgetOpenEvent } from './components/widget/widget-events.js';
export { CatalogErrorEvent } from './context/provider/catalog-error-event.js';
export { ProviderElement } from './context/provider/provider.js';

export type { TicketApi } from './client/index.js';
export type * from './contract/index.js';
