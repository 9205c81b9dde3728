import { z } from "zod";

export const lastUnansweredPage = 50;

/** What the address of the list may carry; anything else is ignored. */
export const unansweredQuery = z.object({
  show: z.enum(["open", "aside", "planned"]).catch("open"),
  page: z.coerce.number().int().min(1).max(lastUnansweredPage).catch(1),
});
export type UnansweredQuery = z.infer<typeof unansweredQuery>;

export const setAsideInput = z.strictObject({ folded: z.string().min(1).max(200) });
export type SetAsideInput = z.infer<typeof setAsideInput>;
