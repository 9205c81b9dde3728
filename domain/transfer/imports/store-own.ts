import { db } from "@/db/client";
import { isImportedLibrary } from "../../people/imported-library";
import { storeOwnExport } from "../own-export/store-own-export";
import type { Source } from "../sources/source";
import type { EntryChange } from "./entry-problems";
import { holdImports, mustStillImport } from "./hold-imports";
import { settleImport, type ToStore } from "./settle-import";

const operator = { kind: "system", name: "command line" } as const;

/** Takes in an export of Tidemark as it was, in the same way: all of it or nothing. */
export async function storeOwn(source: Source, store: ToStore, now: Date) {
  const { options, pulse } = store;
  await db.transaction(async (tx) => {
    await holdImports(tx);
    const actor = await mustStillImport(tx, store.actor, { ...options, publish: true });
    const changes: EntryChange[] = [];
    let position = 0;
    const { created, updated } = await storeOwnExport(
      tx,
      isImportedLibrary(actor) ? operator : actor,
      source.whole,
      options,
      {
        entry({ action, insightId }) {
          changes.push({ position: position++, action, problems: [], insightId: insightId ?? undefined });
        },
        onProgress: (done, total) => pulse.beat(done, total),
      },
      now,
    );
    const insightIds = [...created, ...updated];
    const counts = { created: created.length, updated: updated.length };
    await settleImport(tx, { ...store, actor }, { ...counts, insightIds, changes }, now);
  });
}
