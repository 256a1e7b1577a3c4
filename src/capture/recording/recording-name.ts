import { endingOf } from './recording-type.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** A name that sorts by time and tells two recordings apart, as `recording-2026-11-27-140305.mp4`. */
export function recordingName(type: string, startedAt: number): string {
  const at = new Date(startedAt);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two).join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('');
  return `recording-${day}-${time}.${endingOf(type)}`;
}
