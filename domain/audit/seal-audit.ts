import { and, asc, desc, gt, isNull, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import { auditEntries, auditSeals } from "@/db/schema/audit";
import { canonicalEntry, sealHash } from "./seal-hash";

const batch = 1000;
/** Ids are given out before transactions end: an entry may appear behind ones that are sealed already. */
const lookBack = 10_000;

type Head = { position: number; entryId: number; hash: string };

/**
 * Each minute: chains the entries written since. One sealer at a time; entries are sealed in the order in which they
 * are found, and the head goes to the log, where it witnesses against whoever shortens the chain.
 */
export async function sealAudit() {
  let more = true;
  while (more) more = (await db.transaction(sealBatch)) === batch;
}

async function sealBatch(tx: Transaction): Promise<number> {
  const [lock] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('tidemark.seal-audit')) as mine`,
  );
  if (!lock?.mine) return 0;
  const head = await readHead(tx);
  const entries = await tx
    .select({ id: auditEntries.id, canonical: canonicalEntry })
    .from(auditEntries)
    .leftJoin(auditSeals, sql`${auditSeals.entryId} = ${auditEntries.id}`)
    .where(and(gt(auditEntries.id, head.entryId - lookBack), isNull(auditSeals.entryId)))
    .orderBy(asc(auditEntries.id))
    .limit(batch);
  const seals = chain(head, entries);
  const last = seals.at(-1);
  if (!last) return 0;
  await tx.insert(auditSeals).values(seals);
  log.info({ position: last.position, hash: last.hash }, "The audit trail is sealed up to here.");
  return entries.length;
}

async function readHead(tx: Transaction): Promise<Head> {
  const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.position)).limit(1);
  const [highest] = await tx
    .select({ entryId: auditSeals.entryId })
    .from(auditSeals)
    .orderBy(desc(auditSeals.entryId))
    .limit(1);
  return { position: last?.position ?? 0, hash: last?.hash ?? "", entryId: highest?.entryId ?? 0 };
}

function chain(head: Head, entries: { id: number; canonical: string }[]): Head[] {
  const seals: Head[] = [];
  let { position, hash } = head;
  for (const { id, canonical } of entries) {
    position += 1;
    hash = sealHash(hash, canonical);
    seals.push({ position, entryId: id, hash });
  }
  return seals;
}
