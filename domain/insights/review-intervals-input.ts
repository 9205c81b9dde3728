/** After how many months a record may be looked at again. */
export const reviewIntervals = [3, 6, 12, 18, 24, 36, 60] as const;
