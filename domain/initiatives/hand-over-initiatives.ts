import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { HandedOver, HandOver, HandOverContext } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";
import { askPerson } from "../people/asks";
import { localDay } from "../people/local-day";
import { initiativeHref } from "./initiative-address";

/**
 * Passes the initiatives of a leaving person on, for none is ever without an owner: to somebody on it who is an author or
 * above, those named first; else to the successor, else to whoever deactivates, else to the first administrator. Answers
 * what the successor got; everybody else is told here.
 */
export const handOverInitiatives: HandOver = async (tx, context) => {
  const { from, to, actor, now } = context;
  await tx
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(eq(initiatives.ownerId, from.id))
    .orderBy(asc(initiatives.id))
    .for("no key update");
  const passings = await chooseOwners(tx, context);
  for (const ownerId of new Set(passings.map((passing) => passing.ownerId))) {
    const ids = passings.filter((passing) => passing.ownerId === ownerId).map(({ id }) => id);
    await tx.update(initiatives).set({ ownerId, handedOverAt: now }).where(inArray(initiatives.id, ids));
  }
  await recordAudits(
    tx,
    actor,
    "initiative.handed-over",
    passings.map(({ id, ownerId }) => ({
      subject: { kind: "initiative", id },
      before: { ownerId: from.id },
      after: { ownerId, because: "left" },
    })),
  );
  for (const one of passings)
    if (one.ownerId !== to?.id) {
      const sentence = `You now look after the initiative “${one.title}”, which ${from.name} had.`;
      const subject = { personId: one.ownerId, kind: "took-over", subjectId: one.id } as const;
      await askPerson(tx, { ...subject, sentence, href: initiativeHref(one) }, now);
    }
  return passings
    .filter(({ ownerId }) => ownerId === to?.id)
    .map(({ id }): HandedOver => ({ kind: "initiative", id }));
};

type Passing = { id: string; key: string; slug: string; title: string; ownerId: string };

async function chooseOwners(tx: Transaction, { from, to, actor, now }: HandOverContext) {
  const actorId = actor.kind === "person" ? actor.id : null;
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const rows = await tx.execute<Omit<Passing, "ownerId"> & { ownerId: string | null }>(sql`
    select i.id, i.key, i.slug, i.title, coalesce(
      (select o.id from initiative_people n join people o on o.id = n.person_id and o.id <> ${from.id} and ${isAble}
        where n.initiative_id = i.id order by n.added_at, o.name, o.id limit 1),
      (select o.id from initiative_teams n join memberships m on m.team_id = n.team_id
          and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)
        join people o on o.id = m.person_id and o.id <> ${from.id} and ${isAble}
        where n.initiative_id = i.id order by m.from_on, o.name, o.id limit 1),
      (select o.id from people o where o.id = ${to?.id ?? null}::uuid and ${isAble}),
      (select o.id from people o where o.id = ${actorId}::uuid and o.id <> ${from.id} and ${isAble}),
      (select o.id from people o where o.role = 'admin' and o.id <> ${from.id} and ${isAble}
        order by o.created_at, o.id limit 1)) as "ownerId"
    from initiatives i where i.owner_id = ${from.id} order by i.id`);
  return rows.map(({ ownerId, ...one }): Passing => {
    if (ownerId === null) throw new Error("There is no administrator left to take over.");
    return { ...one, ownerId };
  });
}

const isAble = sql`o.deactivated_at is null and o.role <> 'reader'`;
