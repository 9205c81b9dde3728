import { asc, count, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries, auditSeals } from "@/db/schema/audit";
import { type Actor, isAtLeast } from "../actor";
import { notAllowed } from "../refusal";
import { canonicalEntry, sealHash } from "./seal-hash";

const batch = 2000;
const problemsShown = 100;

export type AuditProblem = {
  position: number;
  entryId: number | null;
  what: "changed" | "missing" | "unchained";
};

export type AuditVerification = {
  sealed: number;
  /** Written since the last seal, or never sealed. */
  unsealed: number;
  /** The seal to compare with the one in the log. */
  head: { position: number; hash: string } | null;
  problems: AuditProblem[];
};

/**
 * Recomputes the whole chain, for administrators: finds every entry that was changed or removed, and every gap in the
 * seals themselves. Whether the end was cut off shows by comparing the head with the log.
 */
export async function verifyAudit(actor: Actor): Promise<AuditVerification> {
  const allowed = actor.kind === "system" || (actor.kind === "person" && isAtLeast(actor.role, "admin"));
  if (!allowed) throw notAllowed("verify the audit trail");

  const problems: AuditProblem[] = [];
  let head: AuditVerification["head"] = null;
  let page = await readPage(0);
  while (page.length > 0) {
    for (const seal of page) {
      const problem = problemOf(seal, head);
      if (problem && problems.length < problemsShown) problems.push(problem);
      head = { position: seal.position, hash: seal.hash };
    }
    page = await readPage(head?.position ?? 0);
  }
  return { sealed: head?.position ?? 0, unsealed: await countUnsealed(), head, problems };
}

type Seal = Awaited<ReturnType<typeof readPage>>[number];

/** The stored hash of the one before is trusted here, so that one broken entry is one problem and not all that follow. */
function problemOf(seal: Seal, before: AuditVerification["head"]): AuditProblem | null {
  const { position, entryId, hash, found, canonical } = seal;
  if (position !== (before?.position ?? 0) + 1) return { position, entryId, what: "unchained" };
  if (found === null) return { position, entryId, what: "missing" };
  if (hash !== sealHash(before?.hash ?? "", canonical)) return { position, entryId, what: "changed" };
  return null;
}

function readPage(afterPosition: number) {
  return db
    .select({
      position: auditSeals.position,
      entryId: auditSeals.entryId,
      hash: auditSeals.hash,
      found: auditEntries.id,
      canonical: canonicalEntry,
    })
    .from(auditSeals)
    .leftJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .where(gt(auditSeals.position, afterPosition))
    .orderBy(asc(auditSeals.position))
    .limit(batch);
}

async function countUnsealed() {
  const [row] = await db
    .select({ entries: count() })
    .from(auditEntries)
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .where(isNull(auditSeals.entryId));
  return row?.entries ?? 0;
}
