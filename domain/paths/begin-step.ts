import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolmentSteps, enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import type { OwnStepInput } from "./learning-input";
import { enrolmentColumns, readOwnSteps } from "./own-enrolment";

/** Notes that the actor has a step before them; once, and in silence where it is none of theirs. */
export async function beginStep(actor: PersonActor, { pathId, stepId }: OwnStepInput, now: Date) {
  const [enrolment] = await db
    .select(enrolmentColumns)
    .from(enrolments)
    .where(and(eq(enrolments.pathId, pathId), eq(enrolments.personId, actor.id), isNull(enrolments.leftAt)));
  if (!enrolment) return;
  const { steps } = await readOwnSteps(actor, enrolment, now);
  if (!steps.some(({ id }) => id === stepId)) return;
  await db
    .insert(enrolmentSteps)
    .values({ enrolmentId: enrolment.id, stepId, begunAt: now })
    .onConflictDoNothing();
}
