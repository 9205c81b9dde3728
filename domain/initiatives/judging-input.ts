import { z } from "zod";
import { dismissReasons } from "@/db/schema/initiatives";
import { searchQuery } from "../search/search-query";

const which = { initiativeId: z.uuid(), insightId: z.uuid() };

export const matchInput = z.strictObject(which);
export type MatchInput = z.infer<typeof matchInput>;

export const dismissMatchInput = z.strictObject({
  ...which,
  reason: z.enum(dismissReasons, "Choose why it does not help here."),
});
export type DismissMatchInput = z.infer<typeof dismissMatchInput>;
export type DismissReason = (typeof dismissReasons)[number];

/** All that were used of those shown: what is shown and not named was not. */
export const tickUsedInput = z.strictObject({
  initiativeId: z.uuid(),
  shown: z.array(z.uuid()).max(200),
  used: z.array(z.uuid()).max(200).default([]),
});
export type TickUsedInput = z.infer<typeof tickUsedInput>;

export const resetLessonsInput = z.strictObject({ insightId: z.uuid() });
export type ResetLessonsInput = z.infer<typeof resetLessonsInput>;

/** A hundred thousand bytes of any script, as a brief has them. */
const longestText = 100_000;

/** A text somebody wants to hold against the library; nothing of it is kept. */
export const tryInput = z.strictObject({
  text: z.string().max(longestText, "Paste at most 100,000 characters: the telling part of it is enough."),
});
export type TryInput = z.infer<typeof tryInput>;

/** What the address of an initiative's page may carry: words to find an insight by that is to be added. */
export const initiativePageQuery = z.object({ add: searchQuery.shape.q });
