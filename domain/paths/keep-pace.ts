import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { daysBetween } from "../memory/days";
import { localDay } from "../people/local-day";
import { invalid } from "../refusal";
import { startFor } from "./due-dates";
import type { Enrolment } from "./learner-query";
import type { ChangePaceInput, OwnPathInput } from "./learning-input";
import { lockOwnEnrolment, readOwnSteps } from "./own-enrolment";

/** Goes on at another pace, counted from today, or towards a day of one's own; nobody is behind afterwards. */
export async function changePace(actor: PersonActor, { pathId, pace, dueOn }: ChangePaceInput, now: Date) {
  const today = localDay(now, actor.timeZone);
  if (pace === "day" && dueOn < today) throw invalid("Choose a day that is still to come.", "dueOn");
  await db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, pathId);
    if (pace === "day") return change(tx, actor, enrolment, { pace: null, dueOn });
    const { done } = await readOwnSteps(actor, enrolment, now, tx);
    const startsOn = startFor(today, done, pace);
    // A pause that goes on is counted from today as well.
    const pausedOn = enrolment.pausedOn && today;
    await change(tx, actor, enrolment, { pace, dueOn: null, startsOn, pausedOn, pausedDays: 0 });
  });
}

/** Nothing is due until they go on; pausing twice is fine. */
export async function pausePath(actor: PersonActor, { pathId }: OwnPathInput, now: Date) {
  await db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, pathId);
    if (enrolment.pausedOn !== null) return;
    await change(tx, actor, enrolment, { pausedOn: localDay(now, actor.timeZone) });
  });
}

/** Every due date is as much later as the pause was long, except a day that is fixed. */
export async function goOnWithPath(actor: PersonActor, { pathId }: OwnPathInput, now: Date) {
  await db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, pathId);
    const { pausedOn, pausedDays } = enrolment;
    if (pausedOn === null) return;
    const days = daysBetween(pausedOn, localDay(now, actor.timeZone));
    await change(tx, actor, enrolment, { pausedOn: null, pausedDays: pausedDays + days });
  });
}

type Timing = Partial<Pick<Enrolment, "pace" | "dueOn" | "startsOn" | "pausedOn" | "pausedDays">>;

async function change(tx: Transaction, actor: PersonActor, enrolment: Enrolment, timing: Timing) {
  const changed = changedFields(enrolment, timing);
  if (!changed) return;
  await tx.update(enrolments).set(timing).where(eq(enrolments.id, enrolment.id));
  const { before, after } = changed;
  await recordAudit(
    tx,
    actor,
    "path.pace-changed",
    { kind: "path", id: enrolment.pathId },
    { before, after: { personId: actor.id, ...after } },
  );
}
