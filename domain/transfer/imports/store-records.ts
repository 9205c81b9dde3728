import { inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import {
  coauthors,
  drafts,
  insightAudience,
  insightPeople,
  insights,
  insightTeams,
  revisions,
} from "@/db/schema/insights";
import { externalIds } from "@/db/schema/transfer";
import { isAtLeast, type PersonActor } from "../../actor";
import { recordAudits } from "../../audit/record-audit";
import { insightSlug, newInsightKey } from "../../insights/insight-address";
import { forgetDraftData, keepDraftsData, keepRevisionsData } from "../../insights/keep-data";
import { rendererVersion } from "../../markdown/render-markdown";
import { dayOfImport } from "./import-dates";
import type { PreparedRecord } from "./prepared-record";

type Stored = { record: PreparedRecord; revisionId: string | null };

/**
 * Writes some records with their drafts or revisions, in a few statements for all of them; what readers see of
 * published ones is projected afterwards, when every record that is linked to is there.
 */
export async function storeRecords(
  tx: Transaction,
  actor: PersonActor,
  records: PreparedRecord[],
  now: Date,
) {
  const created = records.filter(({ isNew }) => isNew);
  await insertInsights(tx, created, now);
  await nameReaders(tx, actor, created);
  const stored = await insertRevisions(tx, actor, records, now);
  await writeDrafts(
    tx,
    actor,
    records.filter(({ isPublished }) => !isPublished),
    now,
  );
  await rememberIds(tx, records, now);
  await auditRecords(tx, actor, records);
  return stored;
}

async function insertInsights(tx: Transaction, records: PreparedRecord[], now: Date) {
  if (records.length === 0) return;
  await tx.insert(insights).values(
    records.map(
      ({ insightId, content, visibility, ownerId, authorId, translatorId, publishedOn, isPublished }) => ({
        id: insightId,
        key: newInsightKey(),
        slug: insightSlug(content.statement),
        statement: content.statement.trim(),
        certainty: content.certainty,
        language: content.language,
        halfLifeDays: content.halfLifeDays,
        visibility,
        ownerId,
        authorId,
        translatorId,
        createdAt: (isPublished && dayOfImport(publishedOn, now)) || now,
      }),
    ),
  );
}

/** An author who takes in what others wrote and own goes on seeing it. */
async function nameReaders(tx: Transaction, actor: PersonActor, records: PreparedRecord[]) {
  const rows = <Row>(of: (record: PreparedRecord) => Row[]) => records.flatMap(of);
  const audience = rows(({ insightId, audience }) => audience.map((teamId) => ({ insightId, teamId })));
  const teams = rows(({ insightId, readers }) => readers.teams.map((teamId) => ({ insightId, teamId })));
  const people = rows(({ insightId, readers }) =>
    readers.people.map((personId) => ({ insightId, personId })),
  );
  const own = isAtLeast(actor.role, "curator")
    ? []
    : records
        .filter(({ ownerId, authorId }) => ownerId !== actor.id && authorId !== actor.id)
        .map(({ insightId }) => ({ insightId, personId: actor.id }));
  if (audience.length > 0) await tx.insert(insightAudience).values(audience);
  if (teams.length > 0) await tx.insert(insightTeams).values(teams);
  if (people.length > 0) await tx.insert(insightPeople).values(people);
  if (own.length > 0) await tx.insert(coauthors).values(own);
}

async function insertRevisions(
  tx: Transaction,
  actor: PersonActor,
  records: PreparedRecord[],
  now: Date,
): Promise<Stored[]> {
  const published = records.filter(({ isPublished }) => isPublished);
  if (published.length === 0) return records.map((record) => ({ record, revisionId: null }));
  const ids = published.map(({ insightId }) => insightId);
  const numbers = await tx
    .update(insights)
    .set({ revisionCount: sql`${insights.revisionCount} + 1` })
    .where(inArray(insights.id, ids))
    .returning({ id: insights.id, number: insights.revisionCount });
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const revisionIds = new Map(ids.map((id) => [id, uuidv7()]));
  await tx.insert(revisions).values(
    published.map(({ insightId, content, html, publishedOn, isNew }) => {
      const at = (isNew && dayOfImport(publishedOn, now)) || now;
      return {
        id: revisionIds.get(insightId),
        insightId,
        number: numberOf.get(insightId) ?? 1,
        content,
        html,
        rendererVersion,
        origin: "imported" as const,
        editorIds: [actor.id],
        createdById: actor.id,
        createdAt: now,
        publishedAt: at,
        publishedById: actor.id,
      };
    }),
  );
  await keepRevisionsData(
    tx,
    published.flatMap(({ insightId, content }) => {
      const id = revisionIds.get(insightId);
      return id ? [{ id, content }] : [];
    }),
  );
  await tx.delete(drafts).where(inArray(drafts.insightId, ids));
  await forgetDraftData(tx, ids);
  return records.map((record) => ({ record, revisionId: revisionIds.get(record.insightId) ?? null }));
}

/** Saved at the moment of the import: a later save by hand shows that somebody has written in it since. */
async function writeDrafts(tx: Transaction, actor: PersonActor, records: PreparedRecord[], now: Date) {
  if (records.length === 0) return;
  const bases = await tx
    .select({ id: insights.id, base: insights.publishedRevisionId })
    .from(insights)
    .where(
      inArray(
        insights.id,
        records.map(({ insightId }) => insightId),
      ),
    );
  const baseOf = new Map(bases.map(({ id, base }) => [id, base]));
  const saved = { savedById: actor.id, savedAt: now };
  await tx
    .insert(drafts)
    .values(
      records.map(({ insightId, content, html }) => ({
        ...{ insightId, content, html, rendererVersion, editorIds: [actor.id] },
        ...{ baseRevisionId: baseOf.get(insightId) ?? null, createdById: actor.id, createdAt: now, ...saved },
      })),
    )
    .onConflictDoUpdate({
      target: drafts.insightId,
      set: {
        content: sql`excluded.content`,
        html: sql`excluded.html`,
        rendererVersion,
        version: sql`${drafts.version} + 1`,
        ...saved,
      },
    });
  await keepDraftsData(tx, records);
  await showInLists(
    tx,
    records.filter(({ isNew }) => !isNew),
  );
}

/** What `show-draft-in-lists.ts` does, for many: records of which nothing is published show their draft. */
async function showInLists(tx: Transaction, records: PreparedRecord[]) {
  if (records.length === 0) return;
  const rows = records.map(({ insightId, content }) => ({
    id: insightId,
    statement: content.statement.trim(),
    slug: insightSlug(content.statement),
    certainty: content.certainty,
    language: content.language,
    half_life_days: content.halfLifeDays,
  }));
  await tx.execute(sql`
    update ${insights} as i set
      statement = v.statement, slug = v.slug, certainty = v.certainty, language = v.language,
      half_life_days = v.half_life_days
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(
      id uuid, statement text, slug text, certainty text, language text, half_life_days int)
    where i.id = v.id and i.status = 'draft'`);
}

async function rememberIds(tx: Transaction, records: PreparedRecord[], now: Date) {
  await tx
    .insert(externalIds)
    .values(
      records.map(({ externalId, insightId, hash }) => ({
        externalId,
        insightId,
        contentHash: hash,
        importedAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: externalIds.externalId,
      set: {
        insightId: sql`excluded.insight_id`,
        contentHash: sql`excluded.content_hash`,
        importedAt: sql`excluded.imported_at`,
      },
    });
}

/** Without their words: the trail is kept for ever, and read by administrators who are not named on a record. */
async function auditRecords(tx: Transaction, actor: PersonActor, records: PreparedRecord[]) {
  const of = (some: PreparedRecord[]) =>
    some.map(({ insightId, isPublished }) => ({
      subject: { kind: "insight" as const, id: insightId },
      after: { as: isPublished ? "published" : "draft" },
    }));
  await recordAudits(tx, actor, "insight.imported", of(records.filter(({ isNew }) => isNew)));
  await recordAudits(tx, actor, "insight.import-updated", of(records.filter(({ isNew }) => !isNew)));
}
