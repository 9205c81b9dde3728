import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema/audit";

/** An entry as one canonical text: PostgreSQL orders the keys of its JSON, and times are written in UTC to the microsecond. */
export const canonicalEntry = sql<string>`jsonb_build_array(
  ${auditEntries.id},
  to_char(${auditEntries.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  ${auditEntries.actorKind},
  ${auditEntries.actorId},
  ${auditEntries.action},
  ${auditEntries.subjectKind},
  ${auditEntries.subjectId},
  ${auditEntries.before},
  ${auditEntries.after}
)::text`;

/** Each seal holds the one before it, so that no entry can change without every later seal being wrong. */
export function sealHash(previousHash: string, canonical: string) {
  return createHash("sha256").update(`${previousHash}\n${canonical}`).digest("hex");
}
