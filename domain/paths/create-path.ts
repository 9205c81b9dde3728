import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notAllowed } from "../refusal";
import { newPathKey, pathHref, pathSlug } from "./path-address";
import type { CreatePathInput } from "./path-input";
import { mayCreatePaths } from "./path-policy";

/** Starts a path as a draft that its maker looks after; `href` is where it stands. */
export async function createPath(actor: PersonActor, { title, forWhom }: CreatePathInput, now: Date) {
  if (!mayCreatePaths(actor)) throw notAllowed("make paths");
  return db.transaction(async (tx) => {
    const made = { key: newPathKey(), slug: pathSlug(title), title, forWhom };
    const [row] = await tx
      .insert(paths)
      .values({ ...made, ownerId: actor.id, createdAt: now, changedAt: now })
      .returning({ id: paths.id });
    if (!row) throw new Error("The path was not made.");
    const subject = { kind: "path", id: row.id } as const;
    await recordAudit(tx, actor, "path.created", subject, { after: { title, forWhom } });
    return { id: row.id, href: pathHref(made) };
  });
}
