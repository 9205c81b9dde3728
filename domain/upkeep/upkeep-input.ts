import { z } from "zod";

export const reverifyInsightInput = z.strictObject({
  insightId: z.uuid(),
  /** The causes for review that were looked at; nothing where at most one stands open. */
  causeIds: z.array(z.uuid()).max(500).default([]),
  checked: z
    .string()
    .trim()
    .min(10, "Say what you checked, in ten characters at least: readers see it under the statement.")
    .max(300, "Use at most 300 characters: it stands under the statement."),
});
export type ReverifyInsightInput = z.infer<typeof reverifyInsightInput>;
