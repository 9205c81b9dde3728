import { and, eq, isNull, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, invalid } from "../refusal";
import { lockOwnStudy } from "./find-study";
import { studyHref } from "./study-address";
import type { StudyPersonInput } from "./study-input";

/** Gives a study to another author or curator to look after, who reads on their home page that they have it now. */
export async function handOverStudy(actor: PersonActor, { studyId, personId }: StudyPersonInput, now: Date) {
  return db.transaction(async (tx) => {
    // People first, as when somebody is deactivated: so neither waits for the other for ever.
    const person = await lockAble(tx, personId);
    const row = await lockOwnStudy(tx, actor, studyId);
    if (person.id === row.ownerId) throw conflict(`${person.name} looks after it already.`, "personId");
    await tx
      .update(studies)
      .set({ ownerId: person.id, handedOverAt: null, changedAt: now })
      .where(eq(studies.id, studyId));
    await closeAsksAbout(tx, { kinds: ["took-over", "study-late"], subjectId: studyId }, now);
    if (person.id !== actor.id) {
      const sentence = `${actor.name} handed the study “${row.title}” over to you.`;
      const ask = { personId: person.id, kind: "took-over", subjectId: studyId } as const;
      await askPerson(tx, { ...ask, sentence, href: studyHref(row) }, now);
    }
    const change = { before: { ownerId: row.ownerId }, after: { ownerId: person.id } };
    await recordAudit(tx, actor, "study.handed-over", { kind: "study", id: studyId }, change);
    return { href: studyHref(row), to: person.name };
  });
}

async function lockAble(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt), ne(people.role, "reader")))
    .for("share");
  if (!person) throw invalid("Choose an author or curator who can still sign in.", "personId");
  return person;
}
