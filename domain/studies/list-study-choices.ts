import { and, asc, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import { mayTendStudy } from "./study-policy";

/** To whom a study can be handed over: authors and up who can sign in, by name. */
export async function listPossibleStudyOwners(actor: PersonActor, study: { owner: { id: string } }) {
  if (!mayTendStudy(actor, { ownerId: study.owner.id })) throw notAllowed("hand this study over");
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(isNull(people.deactivatedAt), ne(people.role, "reader"), ne(people.id, study.owner.id)))
    .orderBy(asc(people.name), asc(people.id));
}
