import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { askPerson } from "../people/asks";
import { mustAdminister } from "../people/person-policy";
import { conflict, notFound } from "../refusal";
import { endPause } from "./end-pause";
import { oneLine } from "./one-line";

/** Lets mail go to an address again that was paused, for administrators; should it bounce, it is paused again. */
export async function resumeMail(actor: Actor, { personId }: { personId: string }, now: Date) {
  mustAdminister(actor, "let mail go to this person again");
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id, deactivatedAt: people.deactivatedAt })
      .from(people)
      .where(eq(people.id, personId));
    if (!person || person.deactivatedAt) throw notFound("person");
    if (!(await endPause(tx, actor, personId, now)))
      throw conflict("This person's address is not paused any more: mail goes out to it.");
  });
}

/** Asks every administrator to look at one's own paused address; asking again while it is open changes nothing. */
export async function askForAnotherTry(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const [own] = await tx
      .select({ pausedAt: people.mailPausedAt, reason: people.mailPausedReason })
      .from(people)
      .where(eq(people.id, actor.id))
      .for("update");
    if (!own?.pausedAt) throw conflict("Your address is not paused any more: mail goes out to you.");
    const administrators = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.role, "admin"), isNull(people.deactivatedAt)));
    const sentence = `${oneLine(actor.name)} gets no mail, since their server said: “${own.reason}” They ask you to try again.`;
    const ask = { kind: "mail-paused", subjectId: actor.id, sentence } as const;
    for (const { id } of administrators)
      await askPerson(tx, { ...ask, personId: id, href: `/admin/people/${actor.id}` }, now);
  });
}
