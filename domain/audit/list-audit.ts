import { and, desc, eq, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { paths } from "@/db/schema/paths";
import { people, teams } from "@/db/schema/people";
import { type Actor, isAtLeast } from "../actor";
import { notAllowed } from "../refusal";
import type { AuditQuery } from "./audit-query";

const pageSize = 50;

/** One page of the audit trail, newest first, for administrators; days are those of the reader's time zone. */
export async function listAudit(actor: Actor, query: AuditQuery) {
  mustReadAudit(actor);
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actorKind: auditEntries.actorKind,
      actorId: auditEntries.actorId,
      actorName: people.name,
      action: auditEntries.action,
      subjectKind: auditEntries.subjectKind,
      subjectId: auditEntries.subjectId,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    // Cast on this side, so that the names of one page are found by key and not by reading everybody.
    .leftJoin(
      people,
      sql`${people.id} = case when ${auditEntries.actorKind} = 'person' then ${auditEntries.actorId}::uuid end`,
    )
    .where(and(...filters(query, actor.kind === "person" ? actor.timeZone : "UTC")))
    .orderBy(desc(auditEntries.id))
    .limit(pageSize + 1);
  const entries = rows.slice(0, pageSize);
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
}

/** The actions that occur in the trail, for the filter. */
export async function listAuditActions(actor: Actor) {
  mustReadAudit(actor);
  // A loose index scan: one probe per distinct action instead of reading the whole trail.
  const rows = await db.execute<{ action: string }>(sql`
    with recursive found as (
      (select action from audit_entries order by action limit 1)
      union all
      select (select action from audit_entries where action > found.action order by action limit 1)
      from found where found.action is not null
    )
    select action from found where action is not null`);
  return rows.map((row) => row.action);
}

type Entry = Pick<typeof auditEntries.$inferSelect, "subjectId" | "before" | "after">;

/** Names of the people and teams and titles of the paths that entries speak of, as subjects or as values, by id. */
export async function nameSubjects(actor: Actor, entries: Entry[]) {
  mustReadAudit(actor);
  const ids = [...new Set(entries.flatMap(idsIn))].filter((id) => uuid.test(id));
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids))
    .unionAll(db.select({ id: teams.id, name: teams.name }).from(teams).where(inArray(teams.id, ids)))
    .unionAll(db.select({ id: paths.id, name: paths.title }).from(paths).where(inArray(paths.id, ids)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idsIn({ subjectId, before, after }: Entry) {
  const values = [before, after].flatMap((change) => Object.values(change ?? {}).flat());
  return [subjectId, ...values.filter((value) => typeof value === "string")];
}

function mustReadAudit(actor: Actor) {
  const allowed = actor.kind === "system" || (actor.kind === "person" && isAtLeast(actor.role, "admin"));
  if (!allowed) throw notAllowed("read the audit trail");
}

function filters(query: AuditQuery, zone: string): (SQL | undefined)[] {
  const bySomebody = query.actor
    ? inArray(
        auditEntries.actorId,
        db
          .select({ id: sql<string>`${people.id}::text` })
          .from(people)
          .where(or(ilike(people.name, like(query.actor)), ilike(people.email, like(query.actor)))),
      )
    : undefined;
  return [
    query.before ? lt(auditEntries.id, query.before) : undefined,
    query.action?.includes(".") ? eq(auditEntries.action, query.action) : undefined,
    query.subject ? eq(auditEntries.subjectId, query.subject) : undefined,
    query.actor === "system" ? eq(auditEntries.actorKind, "system") : bySomebody,
    query.from ? sql`${auditEntries.at} >= (${query.from}::date)::timestamp at time zone ${zone}` : undefined,
    query.until
      ? sql`${auditEntries.at} < (${query.until}::date + 1)::timestamp at time zone ${zone}`
      : undefined,
  ];
}

function like(words: string) {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
