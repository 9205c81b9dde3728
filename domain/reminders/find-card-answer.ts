import { eq } from "drizzle-orm";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { CardAnswer } from "./card-query";
import { ownCard } from "./own-card";
import { selectOwnCards } from "./own-card-rows";

/** The answer to a question of this person's own; null where there is none for them any more. */
export async function findCardAnswer(
  actor: PersonActor,
  cardId: string,
  now: Date,
): Promise<CardAnswer | null> {
  const [row] = await selectOwnCards(actor, eq(cards.id, cardId), now);
  if (!row?.isListed || row.status !== "published") return null;
  const { timeZone } = actor;
  return ownCard(row, { today: localDay(now, timeZone), timeZone })?.answer ?? null;
}
