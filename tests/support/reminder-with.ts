import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { memory } from "@/db/schema/memory";
import { preferences } from "@/db/schema/people";
import { cards, plans } from "@/db/schema/reminders";
import { daysLater } from "@/domain/memory/days";
import { testNow } from "./factories";

type Preferences = Partial<Omit<typeof preferences.$inferInsert, "personId">>;

export const prefer = (personId: string, chosen: Preferences) =>
  db
    .insert(preferences)
    .values({ personId, changedAt: testNow, ...chosen })
    .onConflictDoUpdate({ target: preferences.personId, set: chosen });

type Pair = Partial<Omit<typeof memory.$inferInsert, "personId" | "insightId">>;

/** Something that a person learned two months ago, is likely to need, and is due. */
export const due = (personId: string, insightId: string, pair: Pair = {}) =>
  db.insert(memory).values({
    ...{ personId, insightId, stability: 2.3, difficulty: 5, lastOn: "2026-04-01", contacts: 1 },
    ...{ tier: "base", need: 0.5, because: "history", dueOn: "2026-05-01", ...pair },
  });

type Card = Partial<Omit<typeof cards.$inferInsert, "personId" | "insightId">>;

/** A question that a person was asked. */
export async function card(personId: string, insightId: string, options: Card = {}) {
  const day = options.day ?? "2026-06-03";
  const [row] = await db
    .insert(cards)
    .values({
      ...{ personId, insightId, promptId: "q1", reason: "base", day, plannedAt: testNow },
      ...{ closesOn: daysLater(day, 7), ...options },
    })
    .returning();
  if (!row) throw new Error("The question was not made.");
  return row;
}

type Edition = Partial<Omit<typeof digestEditions.$inferInsert, "personId">>;

/** The digest of somebody's week. */
export async function edition(personId: string, options: Edition = {}) {
  const when = { week: "2026-W23", day: "2026-06-01", plannedAt: testNow };
  const [row] = await db
    .insert(digestEditions)
    .values({ personId, ...when, ...options })
    .returning();
  if (!row) throw new Error("The digest was not planned.");
  return row;
}

export const cardsOf = (personId: string) =>
  db.select().from(cards).where(eq(cards.personId, personId)).orderBy(asc(cards.day), asc(cards.id));

export const plansOf = (personId: string) =>
  db.select().from(plans).where(eq(plans.personId, personId)).orderBy(asc(plans.day));
