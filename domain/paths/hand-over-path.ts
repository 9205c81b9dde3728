import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { paths } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, invalid } from "../refusal";
import { lockOwnPath } from "./find-path";
import { pathHref } from "./path-address";
import type { HandOverPathInput } from "./path-input";
import { mayTendPath } from "./path-policy";

/** Gives a path to somebody else to look after, who reads on their home page that they have it now. */
export async function handOverPath(actor: PersonActor, { pathId, personId }: HandOverPathInput, now: Date) {
  return db.transaction(async (tx) => {
    // The person first, as when somebody is deactivated: so neither waits for the other for ever.
    const person = await lockAble(tx, personId);
    const path = await lockOwnPath(tx, actor, pathId);
    if (person.id === path.ownerId) throw conflict(`${person.name} looks after it already.`, "personId");
    await tx.update(paths).set({ ownerId: person.id, handedOverAt: null }).where(eq(paths.id, pathId));
    await closeAsksAbout(tx, { kinds: ["took-over"], subjectId: pathId }, now);
    if (person.id !== actor.id) {
      const sentence = `${actor.name} handed the path “${path.title}” over to you.`;
      const ask = { personId: person.id, kind: "took-over", subjectId: pathId } as const;
      await askPerson(tx, { ...ask, sentence, href: `${pathHref(path)}/edit` }, now);
    }
    const change = { before: { ownerId: path.ownerId }, after: { ownerId: person.id } };
    await recordAudit(tx, actor, "path.handed-over", { kind: "path", id: pathId }, change);
    const mayStay = path.status !== "draft" || mayTendPath(actor, { ownerId: person.id });
    return { href: mayStay ? pathHref(path) : "/paths" };
  });
}

async function lockAble(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
  if (!isAtLeast(person.role, "author"))
    throw invalid("Readers cannot look after a path: choose an author or a curator.", "personId");
  return person;
}
