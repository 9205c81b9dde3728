import { nextReviewDay } from "../../insights/next-review-day";

/** Noon of the day that a file names, which is that day nearly everywhere; null without one, or when it is yet to come. */
export function dayOfImport(day: string | null, now: Date): Date | null {
  if (day === null) return null;
  const at = new Date(`${day}T12:00:00Z`);
  return at > now ? null : at;
}

/**
 * When an imported record is to be looked at next: on the anniversary of its publishing, and not before today, so
 * that a library taken in on one day does not fall due on one.
 */
export function firstReviewDay(publishedOn: string, today: string, months: number): string {
  let day = publishedOn;
  for (let passed = months; day <= today; passed += months) day = nextReviewDay(publishedOn, passed);
  return day;
}
