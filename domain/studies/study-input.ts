import { z } from "zod";
import { certainties, partialDate } from "../evidence/evidence-input";

export const studyStages = ["planned", "fielding", "analysis", "drafting", "in-review", "published"] as const;
export type StudyStage = (typeof studyStages)[number];

/** In these there is something to hand over. */
export const stagesWithFindings: readonly StudyStage[] = ["drafting", "in-review", "published"];

/** How a refusal begins when somebody else changed the same. */
export const changedMeanwhile = "Somebody else changed this meanwhile.";

const plainLines = (text: string) => text.replace(/\r\n?/g, "\n");
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const atMost = (longest: number) =>
  z.string().max(longest, `Use at most ${longest.toLocaleString("en")} characters.`);
const line = (longest: number) => z.string().transform(oneLine).pipe(atMost(longest));
const markdown = (longest: number) =>
  z
    .string()
    .transform((text) => plainLines(text).trim())
    .pipe(atMost(longest));

const title = line(200).pipe(z.string().min(1, "Give the study a title."));
const day = z.iso
  .date("Give a day such as 2026-06-03.")
  .refine((text) => text >= "1900", "Give a day such as 2026-06-03.");
const optionalDay = z.union([day, z.literal(""), z.null()]).transform((text) => text || null);
const topicIds = z
  .array(z.union([z.uuid(), z.literal("")]))
  .max(60)
  .transform((ids) => [...new Set(ids.filter((id) => id !== ""))])
  .refine((ids) => ids.length <= 10, "Choose at most ten topics.");

/** What of a study is written by hand. */
const fields = {
  title,
  question: markdown(20_000),
  method: markdown(20_000),
  feeds: markdown(5_000),
  expectedOn: optionalDay,
  sample: line(300),
  periodFrom: partialDate,
  periodUntil: partialDate,
  publishedOn: partialDate,
  source: line(1000),
  topicIds,
};

/** A study that is begun; from a search without an answer or from a question, its title may come from there. */
export const planStudyInput = z.strictObject({
  ...z.strictObject(fields).partial().shape,
  /** The words of a search, as they are counted. */
  folded: z.string().min(1).max(200).optional(),
  questionId: z.uuid().optional(),
});

export const beginStudyInput = z.strictObject({ ...z.strictObject(fields).partial().shape, title });
export const planFromSearchInput = z.strictObject({ folded: z.string().min(1).max(200) });
export const planFromQuestionInput = z.strictObject({ questionId: z.uuid() });

/**
 * What is absent stays as it is. `version` is that of the study which was shown; `over` the one of which somebody has seen
 * what others wrote, and whose words they replace.
 */
export const changeStudyInput = z.strictObject({
  studyId: z.uuid(),
  ...z.strictObject(fields).partial().shape,
  version: z.coerce.number().int().positive(),
  over: z.union([z.literal(""), z.coerce.number().int().positive()]).optional(),
});

export const studyInput = z.strictObject({ studyId: z.uuid() });
export const moveStudyInput = z.strictObject({
  studyId: z.uuid(),
  stage: z.enum(studyStages, "Choose a stage from the list."),
});
export const studyPersonInput = z.strictObject({ studyId: z.uuid(), personId: z.uuid("Choose somebody.") });
export const withdrawStudyInput = z.strictObject({
  studyId: z.uuid(),
  reason: z
    .string()
    .transform(oneLine)
    .pipe(
      z.string().min(1, "Say in a sentence why it is withdrawn.").max(500, "Use at most 500 characters."),
    ),
});

const finding = {
  statement: line(500).pipe(z.string().min(1, "Write what was found in one sentence.")),
  strength: z.union([z.enum(certainties), z.literal("")]).transform((text) => text || null),
  keyFigures: markdown(4000),
  datasetId: z.union([z.uuid("Choose data from the list."), z.literal("")]).transform((text) => text || null),
};

export const addFindingInput = z.strictObject({
  studyId: z.uuid(),
  ...finding,
  strength: finding.strength.default(null),
  keyFigures: finding.keyFigures.default(""),
  datasetId: finding.datasetId.default(null),
});
export const findingInput = z.strictObject({ studyId: z.uuid(), findingId: z.uuid() });
export const changeFindingInput = z.strictObject({
  ...findingInput.shape,
  ...finding,
  /** Not asked where a study has no choice of data: then it stays as it is. */
  datasetId: finding.datasetId.optional(),
});
export const moveFindingInput = z.strictObject({ ...findingInput.shape, way: z.enum(["up", "down"]) });

export const studyDataInput = z.strictObject({
  studyId: z.uuid(),
  datasetId: z.uuid("Choose data from the list."),
});
export const studyInsightInput = z.strictObject({ studyId: z.uuid(), insightId: z.uuid() });
export const studyInitiativeInput = z.strictObject({
  studyId: z.uuid(),
  initiativeId: z.uuid("Choose an initiative."),
});

const withoutNul = (text: string) => text.replaceAll("\0", "");
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
export const lastStudiesPage = 100;

/** What the address of the board and the list may carry; anything else is ignored. */
export const studiesQuery = z.object({
  view: lenient(z.literal("list")),
  q: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(100))),
  /** Of the list alone; without it, all that is still to come. */
  stage: lenient(z.enum([...studyStages, "withdrawn"])),
  owner: lenient(z.uuid()),
  topic: lenient(z.string().max(80).transform(withoutNul)),
  mine: lenient(z.literal("1")),
  late: lenient(z.literal("1")),
  page: z.coerce.number().int().min(1).max(lastStudiesPage).catch(1),
});

/** What the address of the page to change a study may carry: words to find insights by. */
export const studyEditQuery = z.object({
  feed: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(200))),
});

export type PlanStudyInput = z.infer<typeof planStudyInput>;
export type ChangeStudyInput = z.infer<typeof changeStudyInput>;
export type StudyInput = z.infer<typeof studyInput>;
export type MoveStudyInput = z.infer<typeof moveStudyInput>;
export type StudyPersonInput = z.infer<typeof studyPersonInput>;
export type WithdrawStudyInput = z.infer<typeof withdrawStudyInput>;
export type AddFindingInput = z.infer<typeof addFindingInput>;
export type FindingInput = z.infer<typeof findingInput>;
export type ChangeFindingInput = z.infer<typeof changeFindingInput>;
export type MoveFindingInput = z.infer<typeof moveFindingInput>;
export type StudyDataInput = z.infer<typeof studyDataInput>;
export type StudyInsightInput = z.infer<typeof studyInsightInput>;
export type StudyInitiativeInput = z.infer<typeof studyInitiativeInput>;
export type StudiesQuery = z.infer<typeof studiesQuery>;

/** What a writer looks for: studies by words in their title. */
export const studyChoicesQuery = z.object({ words: z.string().max(200).catch("") });
