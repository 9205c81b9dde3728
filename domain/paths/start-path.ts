import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { conflict } from "../refusal";
import { enrolPeople } from "./enrol-people";
import { lockPath } from "./find-path";
import type { StartPathInput } from "./learning-input";
import { pathHref } from "./path-address";
import { mayStartPath } from "./path-policy";

/** Puts the actor on a published path, at their own pace or the one it suggests; starting twice is fine. */
export async function startPath(actor: PersonActor, { pathId, pace }: StartPathInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockPath(tx, actor, pathId);
    if (!mayStartPath(actor, path))
      throw conflict(
        path.status === "draft"
          ? "This path is still being made: it can be started once it is published."
          : "This path is no longer offered: whoever is on it goes on, but nobody new starts.",
      );
    await enrolPeople(tx, actor, path, [actor], { origin: "self", enrolledById: null, pace }, now);
    return { href: pathHref(path) };
  });
}
