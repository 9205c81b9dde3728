import { and, eq, gte } from "drizzle-orm";
import { contacts } from "@/db/schema/memory";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { AnsweredCard } from "./card-query";
import { answeredOf } from "./own-card";
import { selectOwnCards } from "./own-card-rows";

const dayMs = 24 * 60 * 60 * 1000;

/** What this person answered today, with when each comes again. */
export async function listAnsweredToday(actor: PersonActor, now: Date): Promise<AnsweredCard[]> {
  const lately = gte(cards.closedAt, new Date(now.getTime() - 2 * dayMs));
  const today = eq(contacts.day, localDay(now, actor.timeZone));
  const rows = await selectOwnCards(actor, and(eq(cards.state, "answered"), lately, today), now);
  return rows.map(answeredOf);
}
