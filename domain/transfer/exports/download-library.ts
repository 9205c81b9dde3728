import { sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { mustAdminister } from "../../people/person-policy";
import { refuseBeyond } from "../../people/rate-limit";
import { conflict, Refusal } from "../../refusal";
import { countLibrary } from "./count-library";
import { exportLibrary } from "./export-library";
import { ZipTarget } from "./zip-target";

const limit = { most: 2, minutes: 60 };

/**
 * Everything as a ZIP archive that is written while it is read, for administrators: one at a time for each person, two
 * an hour. It answers once the first byte can come; that it began is in the audit trail before. When nobody reads it to
 * its end, the transaction ends, and the archive is not whole.
 */
export async function downloadLibrary(actor: PersonActor, signal: AbortSignal, now: Date) {
  mustAdminister(actor, "export the library");
  const target = new ZipTarget(now);
  signal.addEventListener("abort", () => target.stream.destroy(), { once: true });
  await new Promise<void>((begun, refused) => {
    const begin = async (tx: Transaction) => {
      await holdTurn(tx, actor);
      await refuseBeyond(`export:${actor.id}`, limit, now);
      await db.transaction((other) => audit(other, actor));
      begun();
    };
    exportLibrary(target, { begin, signal }, now).then(
      () => target.finish(),
      (error) => {
        refused(error);
        if (!target.stream.destroyed && !(error instanceof Refusal))
          log.error({ err: error }, "an export was broken off");
        target.stream.destroy(error);
      },
    );
  });
  return { stream: target.stream, name: `tidemark-${now.toISOString().slice(0, 10)}.zip` };
}

/** Held as long as the export reads, wherever it runs; gone with its transaction. */
async function holdTurn(tx: Transaction, { id }: PersonActor) {
  const [turn] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`export:${id}`}, 0)) as free`,
  );
  if (!turn?.free)
    throw conflict(
      "An export of yours is still being written. Wait until it is done, or stop that download.",
    );
}

async function audit(tx: Transaction, actor: PersonActor) {
  const after = await countLibrary(tx);
  await recordAudit(tx, actor, "library.exported", { kind: "installation", id: "tidemark" }, { after });
}
