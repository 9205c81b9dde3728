import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { people } from "@/db/schema/people";
import { type StudyStage, studyStages } from "./study-input";
import type { StudyEvent } from "./study-query";

const actions = [
  "study.planned",
  "study.moved",
  "study.handed-over",
  "study.withdrawn",
  "study.taken-back",
  "study.findings-handed-over",
];
const most = 100;

/** The course of a study, newest first: its stages, its owners, and whether it still stands. Everybody reads it. */
export async function listStudyEvents(studyId: string): Promise<StudyEvent[]> {
  const rows = await db
    .select({
      ...{ at: auditEntries.at, by: people.name, action: auditEntries.action },
      ...{ before: auditEntries.before, after: auditEntries.after },
    })
    .from(auditEntries)
    .leftJoin(
      people,
      sql`${people.id} = case when ${auditEntries.actorKind} = 'person' then ${auditEntries.actorId}::uuid end`,
    )
    .where(
      and(
        eq(auditEntries.subjectKind, "study"),
        eq(auditEntries.subjectId, studyId),
        inArray(auditEntries.action, actions),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(most);
  const names = await nameOwners(rows.map(({ after }) => textOf(after?.ownerId)).filter(Boolean));
  return rows.flatMap(({ at, by, ...entry }) => {
    const what = whatOf(entry, names);
    return what ? [{ at, by, what }] : [];
  });
}

type Entry = { action: string; before: Values; after: Values };
type Values = Record<string, unknown> | null;

function whatOf({ action, before, after }: Entry, names: Map<string, string>): StudyEvent["what"] | null {
  if (action === "study.planned") return { kind: "planned", from: null, to: "planned" };
  if (action === "study.moved")
    return { kind: "moved", from: stageOf(before?.stage), to: stageOf(after?.stage) ?? "planned" };
  if (action === "study.handed-over")
    return {
      kind: "handed-over",
      to: names.get(textOf(after?.ownerId)) ?? "",
      because: after?.because === "left" ? "left" : null,
    };
  if (action === "study.withdrawn") return { kind: "withdrawn", reason: textOf(after?.reason) };
  if (action === "study.taken-back") return { kind: "taken-back" };
  return { kind: "drafted", findings: Number(after?.findings ?? 0) };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
const stageOf = (value: unknown): StudyStage | null => studyStages.find((stage) => stage === value) ?? null;

async function nameOwners(ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
