import type { SearchStatus } from "@/domain/search/search-status-query";

type Second = NonNullable<SearchStatus["second"]>;

/** Who answers searches at this moment, and why it is not the other one. */
export function answeringWords({ second }: SearchStatus): string {
  if (!second) return "PostgreSQL";
  return second.standstill === null ? "Meilisearch" : `PostgreSQL, ${reasons[second.standstill]}`;
}

const reasons: Record<NonNullable<Second["standstill"]>, string> = {
  "not-prepared": "until a worker has started and sets Meilisearch up",
  "not-built": "while Meilisearch gets its index",
  failing: "because Meilisearch fails",
  narrowing: "until Meilisearch knows who may no longer see what",
  behind: "until Meilisearch has caught up",
};

/** How far the second engine is behind the records. */
export function behindWords({ behind, isRebuilding }: Second): string {
  const changes =
    behind === 0
      ? "In step with the records"
      : behind > 1000
        ? "More than 1,000 changes behind"
        : `${behind} ${behind === 1 ? "change" : "changes"} behind`;
  return isRebuilding ? `${changes}; a new index is being filled` : changes;
}

/** What the latest comparison found. */
export function comparisonWords({ compared, differing }: Second, locale: string): string | null {
  if (compared === null || differing === null) return null;
  const number = (count: number) => count.toLocaleString(locale);
  const records = `${number(compared)} ${compared === 1 ? "record" : "records"} compared`;
  if (differing === 0) return `${records}, none differed`;
  return `${records}, ${number(differing)} differed and ${differing === 1 ? "was" : "were"} mended`;
}
