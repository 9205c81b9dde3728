import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { NeedsReviewQuery } from "@/domain/upkeep/needs-review-input";
import { needsReviewAddress } from "./needs-review-address";

type NothingToReviewProps = { query: NeedsReviewQuery; mayTend: boolean };

/** Why the list is empty, and what would fill it. */
export function NothingToReview({ query, mayTend }: NothingToReviewProps) {
  const { page, owner, cause, topic, whose } = query;
  if (page > 1)
    return (
      <EmptyState
        title="Nothing on this page"
        drawing="shell"
        action={<LinkButton href={needsReviewAddress(query)}>Show the first page</LinkButton>}
      >
        The list has become shorter since you opened it.
      </EmptyState>
    );
  if (owner || cause || topic)
    return (
      <EmptyState
        title="Nothing fits what you chose"
        drawing="shell"
        action={<LinkButton href={needsReviewAddress({ whose, page: 1 })}>Show all</LinkButton>}
      >
        No insight needs review for this reason, on this topic or with this owner.
      </EmptyState>
    );
  return (
    <EmptyState
      title={whose === "all" ? "Nothing needs review now" : "Nothing waits for your check"}
      action={<LinkButton href="/insights">Open the library</LinkButton>}
    >
      {mayTend
        ? "An insight appears here when its check is due, its evidence changes or is withdrawn, what it is derived from is gone, another one contradicts it, or its evidence has lost half of its weight. Its owner is asked once."
        : "Whoever looks after insights finds here which of them need a check. You look after none."}
    </EmptyState>
  );
}
