import { openInstallation } from "@/scripts/faults/installation";
import { figure } from "./figure";

const entries = 10_000;

/** W7: how long the whole audit trail takes to be verified. */
export async function benchAudit() {
  const installation = await openInstallation({ fast: true, isServed: false });
  Object.assign(process.env, { DATABASE_URL: installation.url });
  const { sealAudit } = await import("@/domain/audit/seal-audit");
  const { verifyAudit } = await import("@/domain/audit/verify-audit");
  await installation.sql`
    insert into audit_entries (actor_kind, action, subject_kind, subject_id, after)
    select 'system', 'team.renamed', 'team', n::text, jsonb_build_object('name', n)
    from generate_series(1, ${entries}::int) n`;
  await sealAudit();
  const started = performance.now();
  const { sealed, problems } = await verifyAudit({ kind: "system", name: "bench" });
  if (problems.length > 0) throw new Error("The audit trail did not verify.");
  const name = `${sealed.toLocaleString("en")} entries verified`;
  figure("audit", name, (performance.now() - started) / 1000, "s");
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
}
