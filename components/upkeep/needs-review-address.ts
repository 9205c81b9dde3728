import type { NeedsReviewQuery } from "@/domain/upkeep/needs-review-input";

const path = "/insights/needs-review";

/** The list as it is asked for, with some of it chosen anew; whatever else is chosen begins on the first page. */
export function needsReviewAddress(query: NeedsReviewQuery, changes: Partial<NeedsReviewQuery> = {}) {
  const { whose, owner, cause, topic, page } = { ...query, page: 1, ...changes };
  const values = new URLSearchParams();
  if (whose === "all") values.set("whose", whose);
  if (owner && whose === "all") values.set("owner", owner);
  if (cause) values.set("cause", cause);
  if (topic) values.set("topic", topic);
  if (page > 1) values.set("page", String(page));
  return values.size > 0 ? `${path}?${values}` : path;
}
