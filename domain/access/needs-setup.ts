import { eq } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { setup } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { isSomebody } from "../people/imported-library";

let isDone = false;

/** Whether nobody is here yet, so that only `/setup` works. Once it is done it stays done and is not asked again. */
export async function needsSetup() {
  if (!isDone) isDone = await isSetUp(db);
  return !isDone;
}

/** An installation with people in it, such as a restored one or the demo, needs no setup either. */
export async function isSetUp(database: Database) {
  const [row] = await database.select({ completedAt: setup.completedAt }).from(setup).where(eq(setup.id, 1));
  if (row?.completedAt) return true;
  const [person] = await database.select({ id: people.id }).from(people).where(isSomebody()).limit(1);
  return person !== undefined;
}
