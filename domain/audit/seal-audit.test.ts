import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries, auditSeals } from "@/db/schema/audit";
import { person } from "@/tests/support/factories";
import { recordAudit } from "./record-audit";
import { sealAudit } from "./seal-audit";
import { verifyAudit } from "./verify-audit";

const system = { kind: "system", name: "test" } as const;

async function write(count: number) {
  await db.transaction(async (tx) => {
    for (let index = 1; index <= count; index += 1)
      await recordAudit(
        tx,
        system,
        "team.renamed",
        { kind: "team", id: `${index}` },
        { after: { name: "Ö", index } },
      );
  });
}

/** What somebody with the keys of the database can do: triggers and foreign keys off. */
const tamper = (statement: string) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(statement));
  });

describe("sealAudit", () => {
  test("seals what is new, once, and goes on where it stopped", async () => {
    await write(3);
    await sealAudit();
    await sealAudit();
    await write(2);
    await sealAudit();
    const verified = await verifyAudit(system);
    expect(verified).toMatchObject({ sealed: 5, unsealed: 0, problems: [] });
    expect(verified.head?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("two sealers at once make one chain", async () => {
    await write(50);
    await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
    expect(await verifyAudit(system)).toMatchObject({ sealed: 50, problems: [] });
  });

  test("an entry whose transaction ended late is sealed after its elders", async () => {
    await db.transaction(async (slow) => {
      await recordAudit(slow, system, "team.renamed", { kind: "team", id: "slow" });
      await write(2);
      await sealAudit();
    });
    await sealAudit();
    const order = await db
      .select({ entry: auditSeals.entryId })
      .from(auditSeals)
      .orderBy(auditSeals.position);
    expect(order.map(({ entry }) => entry)).toEqual([2, 3, 1]);
    expect(await verifyAudit(system)).toMatchObject({ sealed: 3, problems: [] });
  });
});

describe("W7: the audit trail", () => {
  test.each([
    "update audit_entries set action = 'person.deleted'",
    "delete from audit_entries",
    "truncate audit_entries cascade",
    "update audit_seals set hash = ''",
    "delete from audit_seals",
    "truncate audit_seals",
  ])("refuses: %s", async (statement) => {
    await write(2);
    await sealAudit();
    const error = await db.execute(sql.raw(statement)).catch((refused) => refused);
    expect(String(error.cause ?? error)).toContain("append-only");
    expect(await db.select().from(auditEntries)).toHaveLength(2);
  });

  test.each([
    ["a changed entry", "update audit_entries set actor_id = 'somebody else' where id = 4", [4, "changed"]],
    [
      "a changed time",
      "update audit_entries set at = at + interval '1 microsecond' where id = 4",
      [4, "changed"],
    ],
    [
      "a changed detail",
      `update audit_entries set after = '{"index": 4, "name": "O"}' where id = 4`,
      [4, "changed"],
    ],
    ["a removed entry", "delete from audit_entries where id = 4", [4, "missing"]],
    ["a removed seal", "delete from audit_seals where position = 4", [5, "unchained"]],
  ])("finds %s, and only that", async (_, statement, [position, what]) => {
    await write(10);
    await sealAudit();
    await tamper(statement);
    expect((await verifyAudit(system)).problems).toMatchObject([{ position, what }]);
  });

  test("finds an entry that was changed together with its seal", async () => {
    await write(3);
    await sealAudit();
    await tamper("update audit_entries set action = 'x.y' where id = 2");
    await tamper("update audit_seals set hash = repeat('0', 64) where position = 2");
    expect((await verifyAudit(system)).problems.map(({ position }) => position)).toEqual([2, 3]);
  });

  test("10,000 entries are verified, in several batches", async () => {
    await db.execute(sql`
      insert into audit_entries (actor_kind, action, subject_kind, subject_id, after)
      select 'system', 'team.renamed', 'team', n::text, jsonb_build_object('name', n) from generate_series(1, 10000) n`);
    await sealAudit();
    expect(await verifyAudit(system)).toMatchObject({ sealed: 10_000, unsealed: 0, problems: [] });
  });

  test("is verified for administrators only", async () => {
    const curator = await person("curator");
    await expect(verifyAudit(curator.actor)).rejects.toMatchObject({ reason: "not-allowed" });
    await expect(verifyAudit({ kind: "anonymous" })).rejects.toMatchObject({ reason: "not-allowed" });
  });
});
