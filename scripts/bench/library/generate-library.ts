import type postgres from "postgres";
import { kindBits } from "@/domain/evidence/kind-bits";
import { insightSlug } from "@/domain/insights/insight-address";
import { type Seeded, seeded } from "@/scripts/faults/seeded";
import { generatePeople, type Society } from "./generate-people";
import { generateContent } from "./generate-record";
import { proseOf } from "./prose";
import { seededIds } from "./seeded-ids";

export type LibrarySize = {
  insights: number;
  people: number;
  teams: number;
  /** Words a record, on average. */
  words?: number;
  seed?: number;
};

const dayMs = 24 * 60 * 60 * 1000;
const batch = 250;

/**
 * Fills an empty, migrated database with a library that looks like one: people on teams, topics, records of which some
 * are restricted, superseded, retired or drafts, and who read what. The same size and seed give the same library; its
 * HTML is left to be made when a record is first read, and nothing is indexed.
 */
export async function generateLibrary(sql: postgres.Sql, size: LibrarySize, now: Date) {
  const random = seeded(size.seed ?? 2026);
  const ids = seededIds(random);
  const society = await generatePeople(sql, { ...size, random, ids }, now);
  const prose = proseOf(random);
  const made: string[] = [];
  for (let done = 0; done < size.insights; done += batch) {
    const records = Array.from({ length: Math.min(batch, size.insights - done) }, () =>
      generateRow({ random, ids, society, prose, words: size.words ?? 400, now }),
    );
    await insertRecords(sql, records);
    made.push(...records.map((record) => record.id));
  }
  await linkSuperseded(sql, random, made);
  await sql`analyze`;
  return { society, insightIds: made };
}

type Making = {
  random: Seeded;
  ids: ReturnType<typeof seededIds>;
  society: Society;
  prose: ReturnType<typeof proseOf>;
  words: number;
  now: Date;
};
type Made = ReturnType<typeof generateRow>;

function generateRow({ random, ids, society, prose, words, now }: Making) {
  const topicIds = [...new Set([society.topic(), society.topic()])];
  const content = generateContent(random, prose, { words, topicIds });
  const draw = random.next();
  const status = draw < 0.02 ? "draft" : draw < 0.04 ? "retired" : "published";
  const at = new Date(now.getTime() - Math.floor(random.next() ** 2 * 6 * 365) * dayMs);
  const owner = society.author();
  return {
    ...{ id: ids.uuid(), key: ids.key(), revisionId: ids.uuid(), content, status, at, topicIds },
    ...{ authorId: random.next() < 0.8 ? owner : society.author(), ownerId: owner },
    isRestricted: random.next() < 0.06,
    nextReviewOn: new Date(at.getTime() + random.between(180, 900) * dayMs).toISOString().slice(0, 10),
    audience: random.next() < 0.4 ? [society.team()] : [],
    readerTeams: [society.team()],
    readerPeople: [society.anybody(), society.anybody()],
    seenBy: [...new Set(Array.from({ length: Math.floor(random.next() * 6) }, () => society.anybody()))],
  };
}

async function insertRecords(sql: postgres.Sql, records: Made[]) {
  const shown = records.filter(({ status }) => status !== "draft");
  await sql.begin(async (tx) => {
    await tx`set constraints all deferred`;
    await tx`insert into insights ${tx(records.map((record) => insightRow(record)))}`;
    await insertAll(
      tx,
      "revisions",
      shown.map((record) => revisionRow(tx, record)),
    );
    await tx`update insights i set published_revision_id = r.id, revision_count = 1, status = v.status
      from revisions r, (values ${tx(shown.map(({ id, status }) => [id, status]))}) as v(id, status)
      where r.insight_id = i.id and i.id = v.id::uuid`;
    await insertAll(
      tx,
      "drafts",
      records.filter(({ status }) => status === "draft").map((one) => draftRow(tx, one)),
    );
    await insertAll(
      tx,
      "insight_topics",
      shown.flatMap(({ id, topicIds }) => topicIds.map((topic_id) => ({ insight_id: id, topic_id }))),
    );
    await insertAll(
      tx,
      "insight_audience",
      shown.flatMap(({ id, audience }) => audience.map((team_id) => ({ insight_id: id, team_id }))),
    );
    const restricted = records.filter((record) => record.isRestricted);
    await insertAll(
      tx,
      "insight_teams",
      restricted.flatMap(({ id, readerTeams }) =>
        readerTeams.map((team_id) => ({ insight_id: id, team_id })),
      ),
    );
    await insertAll(
      tx,
      "insight_people",
      restricted.flatMap(({ id, readerPeople }) =>
        [...new Set(readerPeople)].map((person_id) => ({ insight_id: id, person_id })),
      ),
    );
    await insertAll(tx, "evidence_items", shown.flatMap(evidenceRows));
    await insertAll(tx, "exposures", shown.filter((one) => !one.isRestricted).flatMap(exposureRows));
  });
}

async function insertAll(tx: postgres.TransactionSql, table: string, rows: Record<string, unknown>[]) {
  for (let from = 0; from < rows.length; from += 2000) {
    const part = rows.slice(from, from + 2000);
    await tx`insert into ${tx(table)} ${tx(part as postgres.Row[])}`;
  }
}

function insightRow({ id, key, content, at, ownerId, authorId, isRestricted, nextReviewOn, status }: Made) {
  return {
    ...{ id, key, status: "draft", slug: insightSlug(content.statement), statement: content.statement },
    ...{ certainty: content.certainty, visibility: isRestricted ? "restricted" : "everyone" },
    ...{ author_id: authorId, owner_id: ownerId, created_at: at },
    published_at: status === "draft" ? null : at,
    revised_at: status === "draft" ? null : at,
    next_review_on: status === "draft" ? null : nextReviewOn,
    evidence_kinds: status === "draft" ? 0 : kindBits(content.evidence.map(({ kind }) => kind)),
    retired_at: status === "retired" ? at : null,
    retired_reason: status === "retired" ? "Done with." : null,
  };
}

function revisionRow(tx: postgres.TransactionSql, { revisionId, id, content, authorId, at }: Made) {
  return {
    ...{ id: revisionId, insight_id: id, number: 1, content: tx.json(content), html: tx.json({}) },
    ...{ renderer_version: 0, origin: "published", editor_ids: [authorId], created_by_id: authorId },
    ...{ created_at: at, published_at: at, published_by_id: authorId },
  };
}

function draftRow(tx: postgres.TransactionSql, { id, content, authorId, at }: Made) {
  return {
    ...{
      insight_id: id,
      content: tx.json(content),
      html: tx.json({}),
      renderer_version: 0,
      editor_ids: [authorId],
    },
    ...{ created_by_id: authorId, created_at: at, saved_by_id: authorId, saved_at: at },
  };
}

const evidenceRows = ({ id, content }: Made) =>
  content.evidence.map((item, position) => ({
    ...{ insight_id: id, item_id: item.id, position, kind: item.kind, direction: item.direction },
    ...{
      strength: item.strength,
      title: item.title,
      source: item.source,
      dated_from: `${item.publishedOn}-07-01`,
    },
  }));

const exposureRows = ({ id, revisionId, seenBy, at }: Made) =>
  seenBy.map((person_id) => ({
    ...{ insight_id: id, person_id, channel: "page", day: at.toISOString().slice(0, 10) },
    ...{ revision_id: revisionId, first_at: at },
  }));

/** One in thirty published records was replaced by a later one. */
async function linkSuperseded(sql: postgres.Sql, random: Seeded, ids: string[]) {
  const pairs = Array.from({ length: Math.floor(ids.length / 30) }, () => [
    random.pick(ids),
    random.pick(ids),
  ]).filter(([from, to]) => from !== to);
  if (pairs.length === 0) return;
  await sql`update insights i set status = 'superseded', superseded_by_id = n.id, superseded_at = i.revised_at
    from (values ${sql(pairs as string[][])}) as v(old, new) join insights n on n.id = v.new::uuid
    where i.id = v.old::uuid and i.status = 'published' and n.status = 'published' and not i.visibility = 'restricted'`;
}
