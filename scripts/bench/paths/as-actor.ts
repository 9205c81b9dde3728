import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { actorColumns, asActor } from "@/domain/access/person-actor";

/** Somebody as the actor they are. */
export async function findPerson(id: string) {
  const [row] = await db.select(actorColumns).from(people).where(eq(people.id, id));
  if (!row) throw new Error("There is no such person.");
  return asActor(row);
}
