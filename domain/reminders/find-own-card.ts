import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { isTooLate } from "./answerable";
import type { CardStanding, NamedRecord } from "./card-query";
import { answeredOf, namedRecord, ownCard } from "./own-card";
import { type OwnCardRow, selectOwnCards } from "./own-card-rows";

/** What has become of one question; null where it is not this person's. */
export async function findOwnCard(
  actor: PersonActor,
  cardId: string,
  now: Date,
): Promise<CardStanding | null> {
  const [row] = await selectOwnCards(actor, eq(cards.id, cardId), now);
  return row ? standingOf(actor, row, now) : null;
}

/** What has become of one of somebody's questions. */
export async function standingOf(actor: PersonActor, row: OwnCardRow, now: Date): Promise<CardStanding> {
  const today = localDay(now, actor.timeZone);
  const record = namedRecord(row);
  if (!row.isListed) return { kind: "withdrawn" };
  if (row.state === "answered" && row.contact && row.contact.grade !== "read") {
    const { grade, day } = row.contact;
    return { kind: "answered", grade, answered: answeredOf(row), mayUndo: day === today, record };
  }
  if (row.status === "superseded")
    return { kind: "replaced", record, by: await findLiving(actor, row.supersededById, now) };
  if (row.status === "retired") return { kind: "retired", record };
  return askable(row, { today, timeZone: actor.timeZone });
}

function askable(row: OwnCardRow, clock: { today: string; timeZone: string }): CardStanding {
  const card = ownCard(row, clock);
  if (!card || row.state === "withdrawn") return { kind: "withdrawn" };
  if (isTooLate(row, clock.today)) return { kind: "closed", record: namedRecord(row) };
  const isOver = row.state === "read" || row.state === "not-opened" || row.closesOn <= clock.today;
  const snoozedUntil = row.state === "snoozed" ? row.snoozedUntil : null;
  return { kind: "askable", card, closedOn: isOver ? row.closesOn : null, snoozedUntil };
}

/** The record in its place, at the end of the chain where that was replaced as well. */
async function findLiving(
  actor: PersonActor,
  insightId: string | null,
  now: Date,
): Promise<NamedRecord | null> {
  for (let next = insightId, steps = 0; next !== null && steps < mostSteps; steps++) {
    const [row] = await db
      .select({
        ...{ key: insights.key, slug: insights.slug, nextId: insights.supersededById },
        ...{ statement: insights.statement, language: insights.language },
      })
      .from(insights)
      .where(and(eq(insights.id, next), listedFor(actor, now)));
    if (!row) return null;
    const { statement, language, nextId } = row;
    if (nextId === null) return { statement, language, href: insightHref(row) };
    next = nextId;
  }
  return null;
}

const mostSteps = 20;
