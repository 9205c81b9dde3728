import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";

/** The columns an actor is made of. */
export const actorColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  timeZone: people.timeZone,
  locale: people.locale,
};

type ActorRow = Pick<PersonActor, keyof typeof actorColumns>;

/** The person of a row as somebody who acts; for people just let in, before they have a session. */
export function asActor({ id, name, email, role, timeZone, locale }: ActorRow): PersonActor {
  return { kind: "person", id, name, email, role, timeZone, locale };
}
