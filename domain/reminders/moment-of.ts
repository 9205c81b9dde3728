import type { Card } from "./answerable";

/** When something was done: as the person's clock said, but never before it was asked nor after it arrived. */
export function momentOf({ plannedAt }: Pick<Card, "plannedAt">, at: string | undefined, now: Date) {
  if (at === undefined) return now;
  return new Date(Math.min(now.getTime(), Math.max(plannedAt.getTime(), Date.parse(at))));
}
