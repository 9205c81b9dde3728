import { z } from "zod";
import { causeKinds } from "./cause-query";

export const needsReviewPageSize = 50;

/** What the address of the list may carry; anything else is ignored. */
export const needsReviewQuery = z.object({
  /** Everybody's is for curators; others get their own. */
  whose: z.enum(["own", "all"]).catch("own"),
  owner: z.uuid().optional().catch(undefined),
  cause: z.enum(causeKinds).optional().catch(undefined),
  topic: z
    .string()
    .regex(/^[\p{L}\p{N}-]{1,100}$/u)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type NeedsReviewQuery = z.infer<typeof needsReviewQuery>;
