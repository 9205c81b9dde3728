import { z } from "zod";
import { checkedWords } from "./checked-words-input";

export const reverifyInsightInput = z.strictObject({
  insightId: z.uuid(),
  /** The causes for review that were shown and looked at; nothing where none stands open. */
  causeIds: z.array(z.uuid()).max(500).default([]),
  checked: checkedWords,
});
export type ReverifyInsightInput = z.infer<typeof reverifyInsightInput>;
