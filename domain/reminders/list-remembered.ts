import { and, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { keepers } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { recallOn } from "../memory/memory-of";
import { fadedInSql } from "../memory/recall-in-sql";
import { localDay } from "../people/local-day";
import { nextQuestionOn } from "./next-question-on";
import type { RememberedOrder, RememberedQuery } from "./remembered-input";
import { isInPart, isOwnMemory, isOwnToKeep } from "./remembered-parts";
import type { RememberedInsight } from "./remembered-query";

const pageSize = 40;

/**
 * One page of what this person remembers of published insights that they may read today, of what is entrusted to them, or
 * of what they said is not for them. Theirs alone to see, so nobody else can ask it of them. `next` is the cursor of the
 * following page.
 */
export async function listRemembered(actor: PersonActor, query: RememberedQuery, now: Date) {
  const today = localDay(now, actor.timeZone);
  const part = query.show ?? "remembered";
  const order = query.order ?? (part === "not-for-me" ? "latest" : "weakest");
  const place = placeOf(order, today);
  const rows = await db
    .select({ ...columns, openCardId: openCard(actor), place })
    .from(insights)
    .leftJoin(memory, isOwnMemory(actor))
    .leftJoin(keepers, isOwnToKeep(actor))
    .where(
      and(
        isInPart(part, actor, now),
        query.topic ? hasTopic(query.topic) : undefined,
        behind(query.after, place),
      ),
    )
    .orderBy(place, insights.id)
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    order,
    insights: page.map((row) => asRemembered(row, today)),
    next: rows.length > pageSize && last ? cursorOf(last) : null,
  };
}

const columns = {
  ...{ id: insights.id, key: insights.key, slug: insights.slug },
  ...{ statement: insights.statement, language: insights.language },
  ...{ stability: memory.stability, lastOn: memory.lastOn, contacts: memory.contacts },
  ...{ dueOn: memory.dueOn, snoozedUntil: memory.snoozedUntil, suppressedAt: memory.suppressedAt },
  keeperId: keepers.personId,
};

/** At most one: what waits for an answer is not planned again. */
const openCard = (actor: PersonActor) => sql<string | null>`(
  select c.id from cards c
  where c.person_id = ${actor.id} and c.insight_id = ${insights.id} and c.state = 'open' limit 1)`;

const hasTopic = (slug: string) => sql`${insights.id} in (
  select it.insight_id from insight_topics it join topics t on t.id = it.topic_id where t.slug = ${slug})`;

/** Beyond every day and every fading. */
const end = sql`1e9::float8`;
const dayNumber = (day: SQL) => sql`(${day} - date '1970-01-01')::float8`;

/** Ascending; what was never met is the weakest and the latest, what is not asked comes last. */
function placeOf(order: RememberedOrder, today: string): SQL<number> {
  if (order === "next")
    return sql<number>`coalesce(${dayNumber(sql`coalesce(${memory.snoozedUntil}, ${memory.dueOn})`)}, ${end})`;
  if (order === "latest") return sql<number>`coalesce(- ${dayNumber(sql`${memory.lastOn}`)}, ${end})`;
  return sql<number>`coalesce(- ${fadedInSql(today)}, - ${end})`;
}

const cursorOf = ({ place, id }: { place: number; id: string }) =>
  Buffer.from(JSON.stringify([place, id])).toString("base64url");

const cursor = z.tuple([z.number(), z.uuid()]);

/** A cursor that is none begins at the beginning. */
function behind(text: string | undefined, place: SQL<number>): SQL | undefined {
  if (!text) return undefined;
  try {
    const [at, id] = cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return sql`(${place}, ${insights.id}) > (${at}::float8, ${id}::uuid)`;
  } catch {
    return undefined;
  }
}

type Row = Pick<typeof insights.$inferSelect, "id" | "key" | "slug" | "statement" | "language"> & {
  [Column in "stability" | "lastOn" | "dueOn" | "snoozedUntil" | "contacts" | "suppressedAt"]:
    | (typeof memory.$inferSelect)[Column]
    | null;
} & { keeperId: string | null; openCardId: string | null };

function asRemembered(row: Row, today: string): RememberedInsight {
  const { id, statement, language, stability, lastOn, openCardId } = row;
  return {
    ...{ id, statement, language, lastOn, openCardId },
    href: insightHref(row),
    recall: stability === null || lastOn === null ? null : recallOn({ stability, lastOn }, today),
    contacts: row.contacts ?? 0,
    nextOn: nextQuestionOn(row),
    isEntrusted: row.keeperId !== null,
  };
}
