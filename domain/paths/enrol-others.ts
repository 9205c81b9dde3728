import { and, asc, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { invalid } from "../refusal";
import { enrolPeople } from "./enrol-people";
import { lockOfferedPath } from "./lock-offered-path";
import type { EnrolOthersInput } from "./people-on-path-input";

/**
 * Puts people on a published path for them; whoever is on it already is left alone, and who left it goes on where they
 * were. Refused when one of them can no longer sign in.
 */
export async function enrolOthers(actor: PersonActor, input: EnrolOthersInput, now: Date) {
  const { pathId, personIds, pace } = input;
  if (personIds.length === 0) throw invalid("Choose somebody first, by the box before their name.");
  return db.transaction(async (tx) => {
    const wanted = [...new Set(personIds)];
    const chosen = await tx
      .select({ id: people.id, timeZone: people.timeZone })
      .from(people)
      .where(and(inArray(people.id, wanted), isNull(people.deactivatedAt)))
      .orderBy(asc(people.id))
      .for("share");
    const path = await lockOfferedPath(tx, actor, pathId);
    if (chosen.length < wanted.length)
      throw invalid("Somebody you chose can no longer sign in. Nobody was put on the path.", "personIds[]");
    const terms = { origin: "curator", enrolledById: actor.id, pace } as const;
    const added = await enrolPeople(tx, actor, path, chosen, terms, now);
    return { added: added.length, already: chosen.length - added.length };
  });
}
