import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Actor } from "../actor";

export type AuditSubject = {
  kind:
    | "person"
    | "team"
    | "topic"
    | "session"
    | "invitation"
    | "delivery"
    | "settings"
    | "installation"
    | "api-token"
    | "insight"
    | "dataset"
    | "review"
    | "comment"
    | "access-request"
    | "import"
    | "path"
    | "initiative"
    | "study"
    | "search"
    | "job"
    | "slack-workspace"
    | "slack-channel";
  id: string;
};

export type AuditChange = {
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
};

/**
 * Writes who changed what into the caller's transaction. Give only the fields that changed, and never a token,
 * a code or a mail link: what stands here can never be removed.
 */
export async function recordAudit(
  tx: Transaction,
  actor: Actor,
  action: `${string}.${string}`,
  subject: AuditSubject,
  { before = null, after = null }: AuditChange = {},
) {
  await recordAudits(tx, actor, action, [{ subject, before, after }]);
}

/** The same change of several things, in one statement however many they are, and in their order. */
export async function recordAudits(
  tx: Transaction,
  actor: Actor,
  action: `${string}.${string}`,
  changes: ({ subject: AuditSubject } & AuditChange)[],
) {
  if (changes.length === 0) return;
  const { actorKind, actorId } = writtenBy(actor);
  const rows = changes.map(({ subject, before = null, after = null }) => ({ ...subject, before, after }));
  await tx.execute(sql`
    insert into audit_entries (actor_kind, actor_id, action, subject_kind, subject_id, before, after)
    select ${actorKind}::text, ${actorId}::text, ${action}::text, v.kind, v.id, v.before, v.after
    from json_to_recordset(${JSON.stringify(rows)}::json) as v (kind text, id text, before jsonb, after jsonb)`);
}

function writtenBy(actor: Actor) {
  if (actor.kind === "person") return { actorKind: actor.kind, actorId: actor.id };
  if (actor.kind === "system") return { actorKind: actor.kind, actorId: actor.name };
  return { actorKind: "anonymous" as const, actorId: null };
}
