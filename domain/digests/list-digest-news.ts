import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { people } from "@/db/schema/people";
import { listedFor } from "../insights/insight-policy";
import { asDigestInsight, type InsightRow, insightColumns, isOwnMemory } from "./digest-insight";
import type { DigestNews, Section } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { quotedWithin, shortened } from "./digest-words";
import { happened } from "./happened";

/** So many are kept with a digest; its mail shows fewer. */
const most = 40;
/** Somebody's own words on a change are cut where they become a text. */
const longestNote = 240;

/** What was published, changed, replaced, retired or put in doubt since somebody's last digest, the gravest first. */
export async function listDigestNews(reader: DigestReader): Promise<Section<DigestNews>> {
  const rows = await readNews(reader);
  const others = await readOthers(rows, reader);
  return { items: rows.map((row) => asNews(row, others, reader)), total: rows[0]?.total ?? 0 };
}

type Row = InsightRow & {
  what: "published" | "replaced" | "retired" | "doubted";
  otherId: string | null;
  note: string | null;
  by: string | null;
  retiredReason: string | null;
  topic: string | null;
  total: number;
};

/** By a plan that does not look at who reads: making one for each of them takes ten times as long as following it. */
function readNews(reader: DigestReader): Promise<Row[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
    return selectNews(tx, reader);
  });
}

function selectNews(tx: Transaction, reader: DigestReader): Promise<Row[]> {
  const { actor, now } = reader;
  const what = sql<Row["what"]>`h.what`;
  return tx
    .select({
      ...{
        ...insightColumns(actor),
        what,
        otherId: sql<string | null>`h.other_id`,
        total: sql<number>`h.total`,
      },
      ...{ note: revisions.note, by: people.name, retiredReason: insights.retiredReason },
      topic: sql<string | null>`h.topic`,
    })
    .from(
      sql`(with ${happened(reader)}
        select h.*, (count(*) over ())::int as total, (
          select t.name from insight_topics x join topics t on t.id = x.topic_id join mine on mine.topic_id = t.id
          where x.insight_id = h.topic_of order by t.name limit 1) as topic
        from happened h join insights on insights.id = h.insight_id
        where ${listedFor(actor, now)}
        order by ${gravest}, h.at desc, h.insight_id limit ${most}) h`,
    )
    .innerJoin(insights, eq(insights.id, sql`h.insight_id`))
    .leftJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .leftJoin(people, eq(people.id, revisions.publishedById))
    .leftJoin(memory, isOwnMemory(actor))
    .orderBy(gravest, sql`h.at desc`, sql`h.insight_id`);
}

const gravest = sql`array_position(array['doubted', 'retired', 'replaced', 'published'], h.what)`;

type Others = Map<string, string>;

/** Statements of the records that stand beside those of the news, where their reader may read them. */
async function readOthers(rows: Row[], { actor, now }: DigestReader): Promise<Others> {
  const ids = rows.flatMap(({ otherId }) => otherId ?? []);
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: insights.id, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return new Map(found.map(({ id, statement }) => [id, statement]));
}

function asNews(row: Row, others: Others, reader: DigestReader): DigestNews {
  const other = row.otherId === null ? undefined : others.get(row.otherId);
  const what = row.what === "published" ? newOrChanged(row, reader) : row.what;
  return {
    ...asDigestInsight(row, reader),
    ...{ what, topic: row.topic, otherId: other === undefined ? null : row.otherId },
    words: wordsFor(what, row, other),
  };
}

const newOrChanged = ({ publishedAt }: Row, { since }: DigestReader) =>
  publishedAt !== null && publishedAt < since ? "changed" : "new";

function wordsFor(what: DigestNews["what"], row: Row, other: string | undefined) {
  const note = row.note ? shortened(row.note, longestNote) : "";
  switch (what) {
    case "new":
      return row.by ? `published by ${row.by}` : "";
    case "changed":
      return note || (row.by ? `changed by ${row.by}` : "");
    case "retired":
      return row.retiredReason ? shortened(row.retiredReason, longestNote) : plainWords.retired;
    case "replaced":
      return other === undefined ? plainWords.replaced : `takes the place of ${quotedWithin(other, 122)}`;
    case "doubted":
      return other === undefined ? note || plainWords.doubted : `contradicted by ${quotedWithin(other, 122)}`;
  }
}

/** Where nothing more can be said, or not any more. */
export const plainWords = {
  ...{ new: "", changed: "", retired: "holds no longer", replaced: "holds no longer as it was" },
  doubted: "some of its evidence was withdrawn",
};
