import { z } from "zod";
import { studyStages } from "@/db/schema/studies";
import { certainties, partialDate } from "../../evidence/evidence-input";
import { address, day, moment } from "./people-shape";

const words = z.string().max(5000);
const markdown = z.string().max(500_000);

const findingShape = z.strictObject({
  id: z.uuid(),
  position: z.number().int().min(0),
  statement: words,
  strength: z.enum(certainties).nullable(),
  keyFigures: markdown,
  /** One of the study's; exports of before it was asked do not have it. */
  dataset: z.uuid().nullable().default(null),
  insight: z.uuid().nullable(),
  handedOverAt: moment.nullable(),
});

/** A study with what it found and feeds; people by their address, everything else by its id. */
export const studyShape = z
  .strictObject({
    id: z.uuid(),
    key: z.string().regex(/^[2-9bcdfghjkmnp-tv-z]{8}$/),
    title: words.min(1),
    stage: z.enum(studyStages),
    owner: address,
    handedOverAt: moment.nullable(),
    expectedOn: day.nullable(),
    question: markdown,
    method: markdown,
    feeds: markdown,
    sample: words,
    periodFrom: partialDate,
    periodUntil: partialDate,
    publishedOn: partialDate,
    source: words,
    origin: z.enum(["search", "question"]).nullable(),
    originWords: words,
    version: z.number().int().positive(),
    stageChangedAt: moment,
    withdrawnAt: moment.nullable(),
    withdrawnBy: address.nullable(),
    withdrawnReason: words,
    createdBy: address,
    createdAt: moment,
    changedAt: moment,
    topics: z.array(z.uuid()),
    findings: z.array(findingShape),
    initiatives: z.array(z.uuid()),
    insights: z.array(z.uuid()),
    datasets: z.array(z.uuid()),
  })
  .refine(({ withdrawnAt, withdrawnBy }) => (withdrawnAt === null) === (withdrawnBy === null), {
    path: ["withdrawnBy"],
    message: "What was withdrawn, and nothing else, names who withdrew it.",
  })
  .refine(
    ({ findings, datasets }) =>
      findings.every(({ dataset }) => dataset === null || datasets.includes(dataset)),
    { path: ["findings"], message: "A finding names data that its study does not have." },
  );

export const studiesShape = z.array(studyShape);

export type StudyJson = z.infer<typeof studyShape>;
