import { z } from "zod";
import { isPartialDate } from "./partial-date-input";

export const evidenceKinds = [
  "study",
  "publication",
  "experiment",
  "dataset",
  "dashboard",
  "quote",
  "file",
] as const;
export const directions = ["supports", "contradicts"] as const;
/** GRADE's four levels, strongest first; the same scale rates a single item and a whole insight. */
export const certainties = ["high", "moderate", "low", "very-low"] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];
export type Direction = (typeof directions)[number];
export type Certainty = (typeof certainties)[number];

/**
 * Short, made where the item is first written down, the same in every revision. Things are kept by it in plain objects,
 * which all have a constructor already.
 */
export const itemId = z.string().regex(/^(?!constructor$)[a-z0-9-]{1,40}$/);

/** As exactly as it is known: "2010", "2010-06" or "2010-06-03"; empty when nothing is known. */
export const partialDate = z
  .string()
  .trim()
  .refine(isPartialDate, "Write a year, a month or a day: 2010, 2010-06 or 2010-06-03.")
  .default("");

/** Why an item no longer counts: its source was withdrawn or retracted. */
const withdrawal = z.strictObject({ on: partialDate, reason: z.string().max(500).default("") });

/** One item of evidence as a draft may hold it; what a published one needs is in `insights/completeness-input.ts`. */
export const evidenceItemInput = z.strictObject({
  id: itemId,
  kind: z.enum(evidenceKinds).default("publication"),
  direction: z.enum(directions).default("supports"),
  strength: z.enum(certainties).nullable().default(null),
  title: z.string().max(500, "Use at most 500 characters for the title.").default(""),
  /** A URL or a DOI, as it was typed. */
  source: z.string().max(1000, "Use at most 1,000 characters for the source.").default(""),
  method: z.string().max(500, "Use at most 500 characters for the method.").default(""),
  sample: z.string().max(300, "Use at most 300 characters for the sample.").default(""),
  periodFrom: partialDate,
  periodUntil: partialDate,
  publishedOn: partialDate,
  /** Markdown. */
  keyFigures: z.string().max(4000, "Use at most 4,000 characters for the key figures.").default(""),
  /** Markdown: an excerpt in the source's own words. */
  quote: z.string().max(4000, "Use at most 4,000 characters for the quote.").default(""),
  /** What the item says about the statement in particular, e.g. "narrows it". */
  note: z.string().max(500, "Use at most 500 characters for the note.").default(""),
  withdrawn: withdrawal.nullable().default(null),
  /** The data it rests on, and the version of it that this was written on; both or neither. */
  datasetId: z.uuid().nullable().default(null),
  snapshotId: z.uuid().nullable().default(null),
  /** The study it came from. */
  studyId: z.uuid().nullable().default(null),
});

export type EvidenceItem = z.infer<typeof evidenceItemInput>;
