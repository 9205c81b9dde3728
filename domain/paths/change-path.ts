import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { mustBeAsShown, recordPathChange } from "./change-of-path";
import { lockOwnPath, type PathRow } from "./find-path";
import { pathHref, pathSlug } from "./path-address";
import type { ChangePathInput } from "./path-input";

/** Changes what was sent of a path and nothing else. The address follows the title, and the one before keeps leading there. */
export async function changePath(actor: PersonActor, input: ChangePathInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockOwnPath(tx, actor, input.pathId);
    const after = wanted(input, path);
    if (input.title !== undefined) mustBeAsShown(path.title, input.was, after.title, "title");
    if (input.forWhom !== undefined) mustBeAsShown(path.forWhom, input.was, after.forWhom, "forWhom");
    const change = changedFields(path, after);
    if (change) {
      await tx.update(paths).set(after).where(eq(paths.id, path.id));
      await recordPathChange(tx, actor, { pathId: path.id, action: "path.changed", ...change }, now);
    }
    return { href: pathHref({ key: path.key, slug: after.slug }) };
  });
}

function wanted(input: ChangePathInput, path: PathRow) {
  const title = input.title ?? path.title;
  return {
    title,
    slug: pathSlug(title),
    forWhom: input.forWhom ?? path.forWhom,
    pace: input.pace ?? path.pace,
    dueOn: input.dueOn === undefined ? path.dueOn : input.dueOn || null,
  };
}
