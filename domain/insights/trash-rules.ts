const dayMs = 24 * 60 * 60 * 1000;

/** How long a record lies in the trash before it is gone for good. */
export const trashDays = 30;

/** What was thrown away at this instant or before is gone now. */
export const goneSince = (now: Date) => new Date(now.getTime() - trashDays * dayMs);

/** Days that are left, counted so that the last one says 1. */
export const daysLeft = (trashedAt: Date, now: Date) =>
  Math.max(0, Math.ceil((trashedAt.getTime() - goneSince(now).getTime()) / dayMs));
