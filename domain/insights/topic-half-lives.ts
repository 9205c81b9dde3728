import { eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { topics } from "@/db/schema/people";
import { halfLifeOf } from "../evidence/evidence-weight";
import type { InsightContent } from "./content-input";

type Ageing = Pick<InsightContent, "halfLifeDays" | "topicIds">;

/** Answers at what pace the evidence of each of these texts ages, as topics stand now; merged ones as what they went into. */
export async function findHalfLives(texts: Ageing[]) {
  const known = await readHalfLives([...new Set(texts.flatMap(({ topicIds }) => topicIds))]);
  return ({ halfLifeDays, topicIds }: Ageing) =>
    halfLifeOf(
      halfLifeDays,
      topicIds.map((id) => known.get(id) ?? null),
    );
}

async function readHalfLives(topicIds: string[]) {
  if (topicIds.length === 0) return new Map<string, number | null>();
  const target = alias(topics, "target");
  const rows = await db
    .select({
      id: topics.id,
      days: sql<
        number | null
      >`case when ${target.id} is null then ${topics.halfLifeDays} else ${target.halfLifeDays} end`,
    })
    .from(topics)
    .leftJoin(target, eq(target.id, topics.mergedIntoId))
    .where(inArray(topics.id, topicIds));
  return new Map(rows.map((row) => [row.id, row.days]));
}
