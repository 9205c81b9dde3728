import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  coauthors,
  comments,
  drafts,
  evidenceItems,
  goalTicks,
  insightAudience,
  insightFollows,
  insightPeople,
  insights,
  insightTeams,
  insightTopics,
  prompts,
  reverifications,
  reviewers,
  reviews,
  revisions,
} from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { externalIds } from "@/db/schema/transfer";
import { reviewCauses } from "@/db/schema/upkeep";
import { evidenceRows } from "../../insights/evidence-rows";
import { holdKnownData } from "../../insights/known-data";
import type { RecordJson } from "../library-json/record-shape";
import { inBatches } from "./in-batches";
import type { PersonIds } from "./person-ids";
import {
  type CauseRow,
  commentRows,
  insightRow,
  promptRows,
  publishedContent,
  questionRows,
  reviewRows,
  textRows,
} from "./record-rows";

/** Writes records that are not here yet, with all that belongs to them; `finishRecords` follows when all are there. */
export async function storeRecords(tx: Transaction, records: RecordJson[], ids: PersonIds) {
  if (records.length === 0) return;
  await tx.insert(insights).values(records.map((record) => insightRow(record, ids)));
  for (const part of ofAFewMegabytes(records)) await storeTexts(tx, part, ids);
  await storeState(tx, records);
  await storeConversation(tx, records, ids);
  await storeNamed(tx, records, ids);
  await storePublished(tx, records);
  await storeUpkeep(tx, records, ids);
}

/** Texts are large, and rendered larger: several records at a time, as long as they are small. */
function* ofAFewMegabytes(records: RecordJson[]) {
  let [part, size]: [RecordJson[], number] = [[], 0];
  for (const record of records) {
    part.push(record);
    size += JSON.stringify(record).length;
    if (size < 1_000_000) continue;
    yield part;
    [part, size] = [[], 0];
  }
  if (part.length > 0) yield part;
}

async function storeTexts(tx: Transaction, records: RecordJson[], ids: PersonIds) {
  const texts = records.map((record) => textRows(record, ids));
  const kept = texts.flatMap((text) => text.revisions);
  const written = texts.flatMap((text) => text.drafts);
  await inBatches(kept, (part) => tx.insert(revisions).values(part));
  await inBatches(written, (part) => tx.insert(drafts).values(part));
}

/** What was replaced is published until `finishRecords` says by what. */
async function storeState(tx: Transaction, records: RecordJson[]) {
  const rows = records.map(({ id, status, publishedRevision }) => ({
    id,
    status: status === "superseded" ? "published" : status,
    revision: publishedRevision,
  }));
  await tx.execute(sql`
    update insights set status = given.status, published_revision_id = given.revision
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(id uuid, status text, revision uuid)
    where insights.id = given.id`);
}

async function storeConversation(tx: Transaction, records: RecordJson[], ids: PersonIds) {
  const rounds = records.flatMap((record) => reviewRows(record, ids));
  await inBatches(rounds, (part) => tx.insert(reviews).values(part));
  const asked = records.flatMap((record) =>
    record.reviews.flatMap((review) =>
      review.reviewers.map((person) => ({
        reviewId: review.id,
        personId: ids.of(person),
        insightId: record.id,
      })),
    ),
  );
  await inBatches(asked, (part) => tx.insert(reviewers).values(part));
  const said = records.flatMap((record) => commentRows(record, ids));
  await inBatches(
    said.filter((row) => !row.parentId),
    (part) => tx.insert(comments).values(part),
  );
  await inBatches(
    said.filter((row) => row.parentId),
    (part) => tx.insert(comments).values(part),
  );
}

/** People, teams and topics that stand on the records. */
async function storeNamed(tx: Transaction, records: RecordJson[], ids: PersonIds) {
  const people = (of: (record: RecordJson) => string[]) =>
    records.flatMap((record) =>
      of(record).map((person) => ({ insightId: record.id, personId: ids.of(person) })),
    );
  const teams = (of: (record: RecordJson) => string[]) =>
    records.flatMap((record) => of(record).map((teamId) => ({ insightId: record.id, teamId })));
  const topics = records.flatMap((record) =>
    record.topics.map((topicId) => ({ insightId: record.id, topicId })),
  );
  const write = <Row>(rows: Row[], into: (part: Row[]) => PromiseLike<unknown>) => inBatches(rows, into);
  await write(
    people((record) => record.coauthors),
    (part) => tx.insert(coauthors).values(part),
  );
  await write(
    people((record) => record.readers.people),
    (part) => tx.insert(insightPeople).values(part),
  );
  await write(
    teams((record) => record.readers.teams),
    (part) => tx.insert(insightTeams).values(part).onConflictDoNothing(),
  );
  await write(
    teams((record) => record.audience),
    (part) => tx.insert(insightAudience).values(part).onConflictDoNothing(),
  );
  await write(topics, (part) => tx.insert(insightTopics).values(part));
}

async function storePublished(tx: Transaction, records: RecordJson[]) {
  const shown = records.map((record) => ({
    id: record.id,
    evidence: publishedContent(record)?.evidence ?? [],
  }));
  const known = await holdKnownData(
    tx,
    shown.flatMap(({ evidence }) => evidence),
  );
  const items = shown.flatMap(({ id, evidence }) => evidenceRows(id, evidence, known));
  await inBatches(items, (part) => tx.insert(evidenceItems).values(part).onConflictDoNothing());
  await inBatches(records.flatMap(promptRows), (part) =>
    tx.insert(prompts).values(part).onConflictDoNothing(),
  );
}

async function storeUpkeep(tx: Transaction, records: RecordJson[], ids: PersonIds) {
  const each = <Part, Row>(of: (record: RecordJson) => Part[], row: (part: Part, insightId: string) => Row) =>
    records.flatMap((record) => of(record).map((part) => row(part, record.id)));
  const ticks = each(
    (record) => record.goalTicks,
    ({ goalId, state, note, on, person, changedAt }, insightId) => ({
      ...{ insightId, goalId, state, note, on },
      personId: ids.of(person),
      changedAt: new Date(changedAt),
    }),
  );
  await inBatches(ticks, (part) => tx.insert(goalTicks).values(part));
  const checks = each(
    (record) => record.reverifications,
    ({ id, person, checked, at }, insightId) => ({
      ...{ id, insightId, checked },
      personId: ids.of(person),
      at: new Date(at),
    }),
  );
  await inBatches(checks, (part) => tx.insert(reverifications).values(part));
  const asked = records.flatMap((record) => questionRows(record, ids));
  await inBatches(asked, (part) => tx.insert(questions).values(part));
  const follows = each(
    (record) => record.followers,
    ({ person, followedAt }, insightId) => ({
      insightId,
      personId: ids.of(person),
      followedAt: new Date(followedAt),
    }),
  );
  await inBatches(follows, (part) => tx.insert(insightFollows).values(part));
  const known = each(
    (record) => record.externalIds,
    ({ externalId, contentHash, importedAt }, insightId) => ({
      ...{ externalId, insightId, contentHash },
      importedAt: new Date(importedAt),
    }),
  );
  // A name that another record here goes by already stays with that one.
  await inBatches(known, (part) => tx.insert(externalIds).values(part).onConflictDoNothing());
}

/** Once every record is there: what replaced what, and links of what readers see. */
export async function finishRecords(
  tx: Transaction,
  stored: string[],
  replaced: { id: string; by: string }[],
) {
  await inBatches(replaced, (part) =>
    tx.execute(sql`
      update insights set status = 'superseded', superseded_by_id = given.by
      from json_to_recordset(${JSON.stringify(part)}::json) as given(id uuid, by uuid)
      where insights.id = given.id`),
  );
  await inBatches(stored, (part) =>
    tx.execute(sql`
      insert into insight_links (from_id, to_id, kind, note)
      select insights.id, target.id, link ->> 'kind', link ->> 'note'
      from insights
      join revisions on revisions.id = insights.published_revision_id
      cross join jsonb_array_elements(revisions.content -> 'links') as link
      join insights target on target.id = (link ->> 'insightId')::uuid
      where ${inArray(insights.id, part)} and target.id <> insights.id
      on conflict do nothing`),
  );
}

/** Why records need review, once all that causes name is there. */
export async function storeCauses(tx: Transaction, rows: CauseRow[]) {
  await inBatches(rows, (part) => tx.insert(reviewCauses).values(part));
}
