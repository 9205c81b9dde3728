import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { initiativePeople, initiatives, matches, occasions } from "@/db/schema/initiatives";
import { insightLinks } from "@/db/schema/insights";
import { initiativeSlug, newInitiativeKey } from "@/domain/initiatives/initiative-address";
import type { MatchReason } from "@/domain/initiatives/match-query";
import { testNow } from "./factories";

type InitiativeOptions = Partial<typeof initiatives.$inferInsert> & { people?: string[] };

/** An initiative of that owner with those people on it, written straight into the tables. */
export async function initiative(
  ownerId: string,
  { people = [], title = "Rebuild sign-up", ...rest }: InitiativeOptions = {},
) {
  const made = { key: newInitiativeKey(), slug: initiativeSlug(title), title, ownerId, createdById: ownerId };
  const [row] = await db
    .insert(initiatives)
    .values({ ...made, createdAt: testNow, changedAt: testNow, matchedAt: testNow, ...rest })
    .returning();
  if (!row) throw new Error("The initiative was not made.");
  if (people.length > 0)
    await db
      .insert(initiativePeople)
      .values(people.map((personId) => ({ initiativeId: row.id, personId, addedAt: testNow })));
  return row;
}

/** A time that it came up, looked up already. */
export async function occasion(initiativeId: string, name: string, at = testNow) {
  const [row] = await db
    .insert(occasions)
    .values({ initiativeId, kind: "created", name, at, matchedAt: at })
    .returning();
  if (!row) throw new Error("The occasion was not made.");
  return row;
}

/** Why a match is there when a test does not care. */
export const sharedTerms: MatchReason[] = [
  {
    kind: "terms",
    terms: [
      { word: "plans", weight: 0.6 },
      { word: "comparing", weight: 0.4 },
    ],
  },
];

type MatchOptions = Partial<Omit<typeof matches.$inferInsert, "initiativeId" | "insightId">>;

/** An insight as the matcher put it forward. */
export async function match(initiativeId: string, insightId: string, options: MatchOptions = {}) {
  await db.insert(matches).values({
    ...{ initiativeId, insightId, origin: "found", score: 0.8, isStrong: true },
    ...{ reasons: sharedTerms, firstAt: testNow },
    ...options,
  });
}

export const contradict = (fromId: string, toId: string) =>
  db.insert(insightLinks).values({ fromId, toId, kind: "contradicts" });

export const matchesOf = (initiativeId: string) =>
  db.select().from(matches).where(eq(matches.initiativeId, initiativeId));
