import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { HandedOver, HandOver, HandOverContext } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";
import { askPerson } from "../people/asks";
import { pathHref } from "./path-address";

/**
 * Passes the paths of a leaving person on, for no path is ever without an owner, in the order of records: to whoever
 * looks after the topics of most of its records, else to the successor, else to an administrator. Answers what the
 * successor got; everybody else is told here.
 */
export const handOverPaths: HandOver = async (tx, context) => {
  const { from, to, actor, now } = context;
  await tx
    .select({ id: paths.id })
    .from(paths)
    .where(eq(paths.ownerId, from.id))
    .orderBy(asc(paths.id))
    .for("no key update");
  const passings = await chooseOwners(tx, context);
  for (const ownerId of new Set(passings.map((passing) => passing.ownerId))) {
    const ids = passings.filter((passing) => passing.ownerId === ownerId).map(({ id }) => id);
    await tx.update(paths).set({ ownerId, handedOverAt: now }).where(inArray(paths.id, ids));
  }
  await recordAudits(
    tx,
    actor,
    "path.handed-over",
    passings.map(({ id, ownerId }) => ({
      subject: { kind: "path", id },
      before: { ownerId: from.id },
      after: { ownerId, because: "left" },
    })),
  );
  for (const path of passings)
    if (path.ownerId !== to?.id) {
      const sentence = `You now look after the path “${path.title}”, which ${from.name} had.`;
      const subject = { personId: path.ownerId, kind: "took-over", subjectId: path.id } as const;
      await askPerson(tx, { ...subject, sentence, href: `${pathHref(path)}/edit` }, now);
    }
  return passings
    .filter(({ ownerId }) => ownerId === to?.id)
    .map(({ id }): HandedOver => ({ kind: "path", id }));
};

type Passing = { id: string; key: string; slug: string; title: string; ownerId: string };

async function chooseOwners(tx: Transaction, { from, to, actor }: HandOverContext) {
  const actorId = actor.kind === "person" ? actor.id : null;
  const rows = await tx.execute<Omit<Passing, "ownerId"> & { ownerId: string | null }>(sql`
    select p.id, p.key, p.slug, p.title, coalesce(
      (select o.id from topic_curators c
        join insight_topics t on t.topic_id = c.topic_id
        join path_steps s on s.insight_id = t.insight_id and s.path_id = p.id and s.removed_at is null
        join people o on o.id = c.person_id and o.id <> ${from.id} and ${isAble()}
        group by o.id, o.name order by count(*) desc, o.name, o.id limit 1),
      (select o.id from people o where o.id = ${to?.id ?? null}::uuid and ${isAble()}),
      (select o.id from people o where o.id = ${actorId}::uuid and o.id <> ${from.id} and ${isAble()}),
      (select o.id from people o where o.role = 'admin' and o.id <> ${from.id} and ${isAble()}
        order by o.created_at, o.id limit 1)) as "ownerId"
    from paths p where p.owner_id = ${from.id} order by p.id`);
  return rows.map(({ ownerId, ...path }): Passing => {
    if (ownerId === null) throw new Error("There is no administrator left to take over.");
    return { ...path, ownerId };
  });
}

const isAble = () => sql`o.deactivated_at is null and o.role <> 'reader'`;
