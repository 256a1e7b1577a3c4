export const pickers = {};
