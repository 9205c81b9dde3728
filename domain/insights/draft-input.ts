import { z } from "zod";
import { contentInput, type InsightContent } from "./content-input";
import { reviewIntervals } from "./review-intervals-input";

/** What a record starts with: perhaps its claim, perhaps nothing. */
export const draftInsightInput = z.strictObject({
  statement: z
    .string()
    .trim()
    .max(1000, "A statement is one sentence of at most 200 characters.")
    .default(""),
});

export const insightInput = z.strictObject({ insightId: z.uuid() });

/** HTML, evidence, questions and merges are kept by the ids of a list's items. */
function hasDistinctIds({
  goals,
  nonGoals,
  limitations,
  usageDo,
  usageDont,
  evidence,
  prompts,
}: InsightContent) {
  const points = [goals, nonGoals, limitations, usageDo, usageDont, ...prompts.map(({ choices }) => choices)];
  return [...points, evidence, prompts].every(
    (items: { id: string }[]) => new Set(items.map(({ id }) => id)).size === items.length,
  );
}

/** One save of the draft: all it says, and the version it started from. */
export const saveDraftInput = z.strictObject({
  version: z.number().int().min(1),
  /** When the draft it belongs to was begun: the next draft of the record counts its versions from one again. */
  begunAt: z.iso.datetime().optional(),
  content: contentInput.refine(
    hasDistinctIds,
    "Two points of one list have the same id, so one would hide the other. Take one out and write it again.",
  ),
});

/** PostgreSQL keeps no NUL in a text, and nobody looks for one. */
const withoutNul = (text: string) => text.replaceAll("\0", "");

export const linkWordsInput = z.strictObject({
  words: z.string().default("").transform(withoutNul).pipe(z.string().trim().max(200)),
});

/** A piece of prose to be shown as it will be read. */
export const proseInput = z.strictObject({ markdown: z.string().max(50_000) });

const ids = z.array(z.uuid()).max(200, "Choose at most 200.").default([]);

/** Who may read a record, who else writes it, who carries it, and how often it is looked at again. */
export const changeSharingInput = z.strictObject({
  insightId: z.uuid(),
  visibility: z.enum(["everyone", "restricted"]),
  teamIds: ids,
  personIds: ids,
  coauthorIds: ids,
  translatorId: z.union([z.uuid(), z.literal("")]).default(""),
  reviewIntervalMonths: z.coerce
    .number()
    .refine(
      (months) => reviewIntervals.some((known) => known === months),
      "Choose an interval from the list.",
    ),
  /** Sent by curators alone; absent means that the list stays as it is. */
  audience: z.literal("on").optional(),
  audienceTeamIds: ids,
});

export type DraftInsightInput = z.infer<typeof draftInsightInput>;
export type InsightInput = z.infer<typeof insightInput>;
export type SaveDraftInput = z.infer<typeof saveDraftInput>;
export type ChangeSharingInput = z.infer<typeof changeSharingInput>;
