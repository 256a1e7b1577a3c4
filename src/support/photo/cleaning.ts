/** What is found while a file is looked through. */
export interface Cleaning {
  /** It says where it was taken. */
  isLocated: boolean;
  /** It may say so in a place that cannot be emptied. */
  mayKeep: boolean;
}
