import { and, asc, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { prompts, revisions } from "@/db/schema/insights";
import { enrolmentSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import type { Enrolment, LearnerStep } from "./learner-query";
import type { DoStepInput } from "./learning-input";
import { lockOwnEnrolment, readOwnSteps } from "./own-enrolment";
import { settleEnrolment } from "./settle-enrolment";

/**
 * Notes that the actor read a step's record and how well they knew it: a contact, and the step is done. The same step
 * answered twice counts once; one that changed since may be answered again. Returns where the path stands,
 * the step to go on with, if any, and what was noted.
 */
export async function doStep(actor: PersonActor, input: DoStepInput, now: Date) {
  return db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, input.pathId);
    const { steps } = await readOwnSteps(actor, enrolment, now, tx);
    const step = steps.find(({ id }) => id === input.stepId);
    if (!step)
      throw conflict("This step is no longer on your path. Go back to the path to see what is next.");
    if (step.record.id !== input.insightId)
      throw conflict("This insight was replaced while you read it. Load the page again to see the new one.");
    const promptId = await firstPrompt(tx, input.insightId);
    if (step.doneAt === null || step.change !== null)
      await noteContact(tx, actor, enrolment, { step, input, promptId }, now);
    await settleEnrolment(tx, actor, enrolment, now);
    const next = following(steps, step);
    const said = promptId === undefined ? ("read" as const) : input.grade;
    return { href: enrolment.href, nextId: next?.id ?? null, said };
  });
}

/** The first after it that is not done, else the first of all. */
function following(steps: LearnerStep[], { id, number }: LearnerStep) {
  const left = steps.filter((step) => step.id !== id && step.doneAt === null);
  return left.find((step) => step.number > number) ?? left[0];
}

async function noteContact(
  tx: Transaction,
  actor: PersonActor,
  { id: enrolmentId }: Enrolment,
  { step, input, promptId }: { step: LearnerStep; input: DoStepInput; promptId: string | undefined },
  now: Date,
) {
  const { insightId, grade } = input;
  const revisionId = await revisionRead(tx, step, input);
  const who = { personId: actor.id, day: localDay(now, actor.timeZone), at: now };
  const about = { insightId, revisionId, promptId, channel: "path", grade } as const;
  const [contactId] = await recordContacts(tx, [{ ...who, ...about }]);
  const done = { doneAt: now, insightId, revisionId, contactId };
  await tx
    .insert(enrolmentSteps)
    .values({ enrolmentId, stepId: step.id, begunAt: now, ...done })
    .onConflictDoUpdate({ target: [enrolmentSteps.enrolmentId, enrolmentSteps.stepId], set: done });
  const pair = { personId: actor.id, insightIds: [insightId] };
  await enqueue(tx, "place-pairs", pair, { key: `place-pairs:${actor.id}:${insightId}` });
}

/** The question that is asked on a path; a record without one is only read. */
async function firstPrompt(tx: Transaction, insightId: string) {
  const [prompt] = await tx
    .select({ id: prompts.promptId })
    .from(prompts)
    .where(and(eq(prompts.insightId, insightId), isNull(prompts.removedAt)))
    .orderBy(asc(prompts.position))
    .limit(1);
  return prompt?.id;
}

/** What they read may have been revised meanwhile: then the step says so afterwards. */
async function revisionRead(tx: Transaction, { record }: LearnerStep, { revisionId }: DoStepInput) {
  if (revisionId === record.revisionId) return revisionId;
  const [read] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.insightId, record.id)));
  return read?.id ?? record.revisionId;
}
