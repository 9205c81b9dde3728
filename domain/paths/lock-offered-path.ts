import type { Transaction } from "@/db/client";
import type { PersonActor } from "../actor";
import { conflict, notAllowed } from "../refusal";
import { lockPath, type PathRow } from "./find-path";
import { mayEnrolOthers } from "./path-policy";

/** Locks a path that the actor is about to put others on; refused while it is a draft and once it is archived. */
export async function lockOfferedPath(tx: Transaction, actor: PersonActor, pathId: string): Promise<PathRow> {
  const path = await lockPath(tx, actor, pathId);
  if (!mayEnrolOthers(actor)) throw notAllowed("put others on a path");
  if (path.status === "draft")
    throw conflict("This path is still being made. Publish it first, then put people on it.");
  if (path.status === "archived")
    throw conflict("This path is archived: whoever is on it goes on, but nobody new is put on it.");
  return path;
}
