import { z } from "zod";
import { certainties, evidenceItemInput, itemId } from "../evidence/evidence-input";

/** Every section of a record, in the order in which it is written and compared. */
export const sections = [
  "statement",
  "summary",
  "certainty",
  "businessContext",
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "usageDont",
  "usageNotes",
  "evidence",
  "prompts",
  "background",
  "method",
  "evaluation",
  "openQuestions",
  "topics",
  "links",
] as const;
export type Section = (typeof sections)[number];

export const linkKinds = ["supports", "contradicts", "derived-from", "supersedes"] as const;
export type LinkKind = (typeof linkKinds)[number];

export const promptKinds = ["free", "choices", "short"] as const;

const prose = z
  .string()
  .max(50_000, "This section is longer than 50,000 characters: shorten it or split the record.")
  .default("");
const item = z.strictObject({
  id: itemId,
  /** Markdown, one point. */
  text: z.string().max(2000, "Use at most 2,000 characters for one point.").default(""),
});
const list = z.array(item).max(50, "Use at most 50 points.").default([]);

/** A recall question; its id stays the same in every revision, because memories hang on it. */
export const promptInput = z.strictObject({
  id: itemId,
  kind: z.enum(promptKinds).default("free"),
  question: z.string().max(500, "Use at most 500 characters for the question.").default(""),
  /** Markdown. */
  answer: z.string().max(2000, "Use at most 2,000 characters for the answer.").default(""),
  /** For `choices`: the options, one of which is right. */
  choices: z.array(item).max(8, "Use at most eight choices.").default([]),
  rightChoiceId: z.string().max(40).default(""),
  /** For `short`: what counts as right, compared without case and blanks at the ends. */
  accepted: z.array(z.string().max(200)).max(20, "Use at most 20 accepted answers.").default([]),
});

const link = z.strictObject({
  kind: z.enum(linkKinds),
  insightId: z.uuid(),
  note: z.string().max(300, "Use at most 300 characters for the note.").default(""),
});

/**
 * All that a revision keeps and a draft may hold: everything may be empty or too short here, and only lengths that
 * no honest text reaches are refused. What publishing wants is in `completeness-input.ts`. All prose is Markdown.
 */
export const contentInput = z.strictObject({
  statement: z.string().max(1000, "A statement is one sentence of at most 200 characters.").default(""),
  summary: prose,
  certainty: z.enum(certainties).nullable().default(null),
  certaintyReason: z.string().max(1000, "Use at most 1,000 characters for the reason.").default(""),
  businessContext: prose,
  goals: list,
  nonGoals: list,
  limitations: list,
  usageDo: list,
  usageDont: list,
  /** What a high or a low value means, and whom to ask. */
  usageNotes: prose,
  background: prose,
  method: prose,
  evaluation: prose,
  openQuestions: prose,
  evidence: z.array(evidenceItemInput).max(100, "Use at most 100 items of evidence.").default([]),
  prompts: z.array(promptInput).max(10, "Use at most ten questions.").default([]),
  topicIds: z.array(z.uuid()).max(10, "Choose at most ten topics.").default([]),
  links: z.array(link).max(50, "Use at most 50 links.").default([]),
  /** BCP 47, decides direction of writing and stemming. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35)
    .default("en"),
  /** How fast this evidence ages; null takes the shortest of its topics', else five years. */
  halfLifeDays: z.number().int().min(30).max(36_525).nullable().default(null),
});

export type InsightContent = z.infer<typeof contentInput>;
export type ContentItem = z.infer<typeof item>;
export type Prompt = z.infer<typeof promptInput>;
export type InsightLink = z.infer<typeof link>;

export const emptyContent = (): InsightContent => contentInput.parse({});

/** Longest content that is taken, in characters of its JSON. */
export const maxContentLength = 600_000;
