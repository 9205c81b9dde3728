const dayMs = 24 * 60 * 60 * 1000;

/** Whole days from one local day to another, never below 0. */
export const daysBetween = (from: string, to: string) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs));

/** The local day so many whole days later. */
export const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
