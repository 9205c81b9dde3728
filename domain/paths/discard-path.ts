import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict } from "../refusal";
import { lockOwnPath } from "./find-path";
import type { PathInput } from "./path-input";

/** Throws a draft away for good; a path that was ever published is archived instead, because people learned on it. */
export async function discardPath(actor: PersonActor, { pathId }: PathInput) {
  await db.transaction(async (tx) => {
    const path = await lockOwnPath(tx, actor, pathId);
    if (path.status !== "draft") throw conflict("This was published, so it can only be archived.");
    await tx.delete(paths).where(eq(paths.id, pathId));
    const before = { title: path.title, forWhom: path.forWhom };
    await recordAudit(tx, actor, "path.discarded", { kind: "path", id: pathId }, { before });
  });
}
