import { and, asc, eq, exists, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { enrolments, teamEnrolments } from "@/db/schema/paths";
import { memberships, people } from "@/db/schema/people";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { isMemberOn } from "../people/membership-dates";
import { Refusal } from "../refusal";
import { enrolPeople } from "./enrol-people";
import { lockOfferedPath } from "./lock-offered-path";

type Run = typeof teamEnrolments.$inferSelect;

/** So many are put on the path in one transaction: a page that looks meanwhile sees it go on. */
const part = 200;

/**
 * Puts the next people of a team on the path it was begun for, as whoever began it, and queues what is left. Whoever
 * finished the path once is passed over. Ends, with a sentence, when it may not go on. Safe to run twice.
 */
export async function enrolTeamPart({ runId }: { runId: string }, now: Date) {
  await db.transaction(async (tx) => {
    const [run] = await tx
      .select()
      .from(teamEnrolments)
      .where(and(eq(teamEnrolments.id, runId), isNull(teamEnrolments.endedAt)))
      .for("no key update");
    if (!run) return;
    const actor = await findStarter(tx, run);
    try {
      if (!actor) throw new Refusal("not-allowed", "Whoever began it can no longer sign in.");
      await goOn(tx, actor, run, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await note(tx, run, { problem: error.message, endedAt: now });
    }
  });
}

async function findStarter(tx: Transaction, { startedById }: Run) {
  const [row] = await tx
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, startedById), isNull(people.deactivatedAt)));
  return row ? asActor(row) : null;
}

async function goOn(tx: Transaction, actor: PersonActor, run: Run, now: Date) {
  // People first, then the path: in this order somebody who is deactivated meanwhile passes their paths on.
  const members = await nextMembers(tx, run, localDay(now, actor.timeZone));
  const path = await lockOfferedPath(tx, actor, run.pathId);
  const last = members.at(-1);
  if (!last) return note(tx, run, { endedAt: now });
  const terms = { origin: "curator", enrolledById: actor.id, pace: run.pace ?? undefined } as const;
  const wanted = members.filter(({ hasFinished }) => !hasFinished);
  const added = await enrolPeople(tx, actor, path, wanted, terms, now);
  const done = run.done + members.length;
  const isOver = members.length < part;
  await note(tx, run, {
    ...{ afterId: last.id, done, total: Math.max(run.total, done), added: run.added + added.length },
    endedAt: isOver ? now : null,
  });
  if (!isOver) await enqueue(tx, "enrol-team", { runId: run.id });
}

function nextMembers(tx: Transaction, { teamId, pathId, afterId }: Run, today: string) {
  const finished = tx
    .select({ one: sql`1` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, people.id),
        eq(enrolments.pathId, pathId),
        isNotNull(enrolments.finishedAt),
      ),
    );
  return tx
    .select({
      ...{ id: people.id, timeZone: people.timeZone },
      hasFinished: sql<boolean>`${exists(finished)}`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        ...[eq(memberships.teamId, teamId), isMemberOn(today), isNull(people.deactivatedAt)],
        afterId ? gt(people.id, afterId) : undefined,
      ),
    )
    .orderBy(asc(people.id))
    .limit(part)
    .for("share", { of: people });
}

function note(tx: Transaction, { id }: Run, changes: Partial<Run>) {
  return tx.update(teamEnrolments).set(changes).where(eq(teamEnrolments.id, id));
}
