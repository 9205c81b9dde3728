import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { recallOn } from "./memory-of";

/** What this person is estimated to remember of an insight today; null when they never met it. Theirs alone to see. */
export async function findOwnMemory(actor: PersonActor, insightId: string, now: Date) {
  const [row] = await db
    .select({
      stability: memory.stability,
      lastOn: memory.lastOn,
      contacts: memory.contacts,
      dueOn: memory.dueOn,
    })
    .from(memory)
    .where(and(eq(memory.personId, actor.id), eq(memory.insightId, insightId)));
  if (!row || row.stability === null || row.lastOn === null) return null;
  const { stability, lastOn, contacts, dueOn } = row;
  return { recall: recallOn({ stability, lastOn }, localDay(now, actor.timeZone)), contacts, dueOn };
}
