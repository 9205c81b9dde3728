import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewers } from "@/db/schema/insights";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { requestKey } from "./request-reviewers";

type Cancelled = { reviewId: string; because: string; except?: string };

/** Takes back the mails of a review that were not sent yet, but for one person's: nothing is asked by them any more. */
export async function cancelRequests(tx: Transaction, { reviewId, because, except }: Cancelled) {
  const asked = await tx
    .select({ personId: reviewers.personId })
    .from(reviewers)
    .where(and(eq(reviewers.reviewId, reviewId), except ? ne(reviewers.personId, except) : undefined));
  const keys = asked.map(({ personId }) => requestKey(reviewId, personId));
  await cancelDeliveriesWith(tx, keys, because);
}
