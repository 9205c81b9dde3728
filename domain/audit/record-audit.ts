import type { Transaction } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
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
    | "review"
    | "comment"
    | "access-request";
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
  await tx.insert(auditEntries).values({
    actorKind: actor.kind === "person" || actor.kind === "system" ? actor.kind : "anonymous",
    actorId: actor.kind === "person" ? actor.id : actor.kind === "system" ? actor.name : null,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    before,
    after,
  });
}
