import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notAllowed, notFound } from "../refusal";
import { lockPath } from "./find-path";
import { mayEnrolOthers } from "./path-policy";
import type { PersonOnPathInput } from "./people-on-path-input";

/**
 * Takes somebody off a path: nothing on it is due for them any more. What they learned stays theirs, and counts when they
 * are put on it again. Returns their name.
 */
export async function takeOffPath(actor: PersonActor, { pathId, personId }: PersonOnPathInput, now: Date) {
  return db.transaction(async (tx) => {
    await lockPath(tx, actor, pathId);
    if (!mayEnrolOthers(actor)) throw notAllowed("take others off a path");
    const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
    const ended = await tx
      .update(enrolments)
      .set({ leftAt: now })
      .where(and(eq(enrolments.pathId, pathId), eq(enrolments.personId, personId), isNull(enrolments.leftAt)))
      .returning({ id: enrolments.id });
    if (!person || ended.length === 0) throw notFound("person on this path");
    const subject = { kind: "path", id: pathId } as const;
    await recordAudit(tx, actor, "path.person-taken-off", subject, { before: { personId } });
    return person;
  });
}
