import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { asks, people } from "@/db/schema/people";
import type { HandedOver, HandOver, HandOverContext } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";
import { passOnAccessRequests } from "./access-asks";
import { chooseOwners, type Passing } from "./choose-owners";
import { closeSettledAsks } from "./close-settled-asks";
import { leaveOthersRecords } from "./leave-others-records";
import { passOnQuestions } from "./questions/question-asks";
import { queueSettling } from "./queue-settling";

/**
 * Passes the records of a leaving person on, those in the trash too, for no record is ever without an owner: to the
 * translator, else to somebody who looks after one of its topics, else to the successor, else to an administrator.
 * What they did on records of others ends. Answers what the successor got; everybody else is told here.
 */
export const handOverInsights: HandOver = async (tx, context) => {
  const { from, actor, now } = context;
  await tx
    .select({ id: insights.id })
    .from(insights)
    .where(or(eq(insights.ownerId, from.id), eq(insights.translatorId, from.id)))
    .orderBy(asc(insights.id))
    .for("no key update");
  const passings = await chooseOwners(tx, from.id, await findLastResort(tx, context), now);
  await passOn(tx, passings, context);
  const passed = passings.map(({ id }) => id);
  await passOnAccessRequests(tx, passed, now);
  await closeSettledAsks(tx, [], now, [from.id]);
  await queueSettling(tx, passed);
  await passOnQuestions(tx, passed, now);
  await leaveOthersRecords(tx, context);
  await recordAudits(
    tx,
    actor,
    "insight.handed-over",
    passings.map(({ id, ownerId }) => ({
      subject: { kind: "insight", id },
      before: { ownerId: from.id },
      after: { ownerId, because: "left" },
    })),
  );
  await tellOwners(tx, passings, context);
  return passings
    .filter(({ ownerId }) => ownerId === context.to?.id)
    .map(({ id }): HandedOver => ({ kind: "insight", id }));
};

/** Somebody who can look after a record: the successor, else whoever does this, else the first administrator. */
async function findLastResort(tx: Transaction, { from, to, actor }: HandOverContext) {
  const preferred = [to?.id, actor.kind === "person" ? actor.id : undefined].filter((id) => id !== undefined);
  const rows = await tx
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        ne(people.id, from.id),
        preferred.length > 0
          ? sql`(${people.role} = 'admin' or ${inArray(people.id, preferred)})`
          : eq(people.role, "admin"),
      ),
    )
    .orderBy(asc(people.createdAt), asc(people.id));
  const able = rows.filter(({ role }) => role !== "reader");
  const chosen = preferred.find((id) => able.some((row) => row.id === id)) ?? able[0]?.id;
  if (!chosen) throw new Error("There is no administrator left to take over.");
  return chosen;
}

async function passOn(tx: Transaction, passings: Passing[], { from, now }: HandOverContext) {
  if (passings.length === 0) return;
  const pairs = JSON.stringify(passings.map(({ id, ownerId }) => ({ id, owner: ownerId })));
  await tx.execute(sql`
    update insights set owner_id = passing.owner,
      handed_over_at = ${now.toISOString()}::timestamptz, handed_over_from_id = ${from.id}
    from json_to_recordset(${pairs}::json) as passing (id uuid, owner uuid)
    where insights.id = passing.id`);
}

/** One ask each, however many records; the successor learns of theirs together with everything else. */
async function tellOwners(tx: Transaction, passings: Passing[], { from, to, now }: HandOverContext) {
  const counts = new Map<string, number>();
  for (const { ownerId } of passings)
    if (ownerId !== to?.id) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  if (counts.size === 0) return;
  const rows = [...counts].map(([personId, count]) => ({
    ...{ personId, kind: "took-over", subjectId: from.id, href: `/people/${personId}`, askedAt: now },
    sentence: `You now look after what ${from.name} had: ${count} insight${count === 1 ? "" : "s"}.`,
  }));
  await tx.insert(asks).values(rows).onConflictDoNothing();
}
