/** Words of the control for steps; fetched with it. */
export const steps = {
  item: (number: number) => `Step ${number}`,
  add: 'Add step',
  insert: (number: number) => `Insert a step after step ${number}`,
  keys: 'Enter adds a step, Alt ↑ ↓ moves it',
  up: (number: number) => `Move step ${number} up`,
  down: (number: number) => `Move step ${number} down`,
  remove: (number: number) => `Remove step ${number}`,
  moved: (number: number, count: number) => `Now step ${number} of ${count}`,
  removed: (left: number) => (left === 1 ? 'Step removed, 1 left' : `Step removed, ${left} left`),
  required: 'Write at least one step.',
};
