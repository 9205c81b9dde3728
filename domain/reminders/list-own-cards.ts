import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { OwnCard } from "./card-query";
import { ownCard } from "./own-card";
import { selectOwnCards } from "./own-card-rows";

/** The questions that wait for this person now, in the order in which they are asked; with their answers. */
export async function listOwnCards(actor: PersonActor, now: Date): Promise<OwnCard[]> {
  const { timeZone } = actor;
  const today = localDay(now, timeZone);
  const open = and(eq(cards.state, "open"), gt(cards.closesOn, today), eq(insights.status, "published"));
  if (!(await hasOpen(actor))) return [];
  const rows = await selectOwnCards(actor, open, now);
  return rows.flatMap((row) => (row.isListed ? (ownCard(row, { today, timeZone }) ?? []) : []));
}

/** Asked first, because on most days nothing waits: finding that out takes the long question longer than answering it. */
async function hasOpen(actor: PersonActor) {
  const isOpen = and(eq(cards.personId, actor.id), eq(cards.state, "open"));
  const [open] = await db.select({ id: cards.id }).from(cards).where(isOpen).limit(1);
  return open !== undefined;
}
