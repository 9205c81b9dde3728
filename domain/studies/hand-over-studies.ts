import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { studies } from "@/db/schema/studies";
import type { HandedOver, HandOver, HandOverContext } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";
import { askPerson } from "../people/asks";
import { studyHref } from "./study-address";

/**
 * Passes the studies of a leaving person on, for none is ever without an owner: to the successor when they may have one,
 * else to a curator of one of its topics, else to whoever deactivates, else to the first administrator. Answers what the
 * successor got; everybody else is told here.
 */
export const handOverStudies: HandOver = async (tx, context) => {
  const { from, to, actor, now } = context;
  await tx
    .select({ id: studies.id })
    .from(studies)
    .where(eq(studies.ownerId, from.id))
    .orderBy(asc(studies.id))
    .for("no key update");
  const passings = await chooseOwners(tx, context);
  for (const ownerId of new Set(passings.map((passing) => passing.ownerId))) {
    const ids = passings.filter((passing) => passing.ownerId === ownerId).map(({ id }) => id);
    await tx.update(studies).set({ ownerId, handedOverAt: now }).where(inArray(studies.id, ids));
  }
  await recordAudits(
    tx,
    actor,
    "study.handed-over",
    passings.map(({ id, ownerId }) => ({
      subject: { kind: "study", id },
      before: { ownerId: from.id },
      after: { ownerId, because: "left" },
    })),
  );
  for (const one of passings)
    if (one.ownerId !== to?.id) {
      const sentence = `You now look after the study “${one.title}”, which ${from.name} had.`;
      const subject = { personId: one.ownerId, kind: "took-over", subjectId: one.id } as const;
      await askPerson(tx, { ...subject, sentence, href: studyHref(one) }, now);
    }
  return passings
    .filter(({ ownerId }) => ownerId === to?.id)
    .map(({ id }): HandedOver => ({ kind: "study", id }));
};

type Passing = { id: string; key: string; slug: string; title: string; ownerId: string };

async function chooseOwners(tx: Transaction, { from, to, actor }: HandOverContext) {
  const actorId = actor.kind === "person" ? actor.id : null;
  const rows = await tx.execute<Omit<Passing, "ownerId"> & { ownerId: string | null }>(sql`
    select s.id, s.key, s.slug, s.title, coalesce(
      (select o.id from people o where o.id = ${to?.id ?? null}::uuid and ${isAble}),
      (select o.id from study_topics st join topic_curators c on c.topic_id = st.topic_id
        join people o on o.id = c.person_id and o.id <> ${from.id} and ${isAble}
        where st.study_id = s.id order by o.name, o.id limit 1),
      (select o.id from people o where o.id = ${actorId}::uuid and o.id <> ${from.id} and ${isAble}),
      (select o.id from people o where o.role = 'admin' and o.id <> ${from.id} and ${isAble}
        order by o.created_at, o.id limit 1)) as "ownerId"
    from studies s where s.owner_id = ${from.id} order by s.id`);
  return rows.map(({ ownerId, ...one }): Passing => {
    if (ownerId === null) throw new Error("There is no administrator left to take over.");
    return { ...one, ownerId };
  });
}

const isAble = sql`o.deactivated_at is null and o.role <> 'reader'`;
