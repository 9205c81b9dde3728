import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { milestones } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { conflict } from "../refusal";
import { recordInitiativeChange } from "./change-of-initiative";
import { lockOwnInitiative } from "./find-initiative";
import type { AddMilestoneInput, MilestoneInput } from "./initiative-input";

const most = 50;

/** Adds a day of its own to an initiative; the same name on the same day is there once. */
export async function addMilestone(
  actor: PersonActor,
  { initiativeId, name, on }: AddMilestoneInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    const here = await tx.select().from(milestones).where(eq(milestones.initiativeId, initiativeId));
    if (here.some((one) => one.name === name && one.on === on)) return;
    if (here.length >= most) throw conflict(`An initiative has at most ${most} milestones.`, "name");
    await tx.insert(milestones).values({ initiativeId, name, on });
    const change = { after: { name, on } };
    await recordInitiativeChange(tx, actor, row, { action: "initiative.milestone-added", ...change }, now);
  });
}

/** Takes a day of its own out of an initiative; one that is gone already is no problem. */
export async function removeMilestone(
  actor: PersonActor,
  { initiativeId, milestoneId }: MilestoneInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    const [gone] = await tx
      .delete(milestones)
      .where(and(eq(milestones.id, milestoneId), eq(milestones.initiativeId, initiativeId)))
      .returning({ name: milestones.name, on: milestones.on });
    if (!gone) return;
    await recordInitiativeChange(
      tx,
      actor,
      row,
      { action: "initiative.milestone-removed", before: gone },
      now,
    );
  });
}
