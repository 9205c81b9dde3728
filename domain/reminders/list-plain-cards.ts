import { eq, type SQL } from "drizzle-orm";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { CardStanding, PlainCard } from "./card-query";
import { standingOf } from "./find-own-card";
import { plainWordsOf } from "./own-card";
import { type OwnCardRow, selectOwnCards } from "./own-card-rows";

/** The questions that one message asked its person, in its order, each with what has become of it. */
export const listCardsOfDelivery = (actor: PersonActor, deliveryId: string, now: Date) =>
  listPlainCards(actor, eq(cards.deliveryId, deliveryId), now);

/** One question of somebody, in words; null where it is not this person's. */
export async function findPlainCard(actor: PersonActor, cardId: string, now: Date) {
  const [card] = await listPlainCards(actor, eq(cards.id, cardId), now);
  return card ?? null;
}

async function listPlainCards(actor: PersonActor, which: SQL, now: Date): Promise<PlainCard[]> {
  const rows = await selectOwnCards(actor, which, now);
  return Promise.all(
    rows.map(async (row) => {
      const standing = await standingOf(actor, row, now);
      return {
        ...{ id: row.id, deliveryId: row.deliveryId, standing, ...wordsOf(row, standing) },
        mayUndo: mayUndo(row, standing, { timeZone: actor.timeZone, now }),
      };
    }),
  );
}

/** Nothing of what they may not read any more. */
const wordsOf = (row: OwnCardRow, { kind }: CardStanding) =>
  kind === "withdrawn" ? { question: "", answer: "", limitation: null } : plainWordsOf(row);

type Clock = { timeZone: string; now: Date };

function mayUndo({ closedAt }: OwnCardRow, standing: CardStanding, { timeZone, now }: Clock) {
  if (standing.kind === "answered") return standing.mayUndo;
  const isPutOff = standing.kind === "askable" && standing.snoozedUntil !== null;
  return isPutOff && closedAt !== null && localDay(closedAt, timeZone) === localDay(now, timeZone);
}
