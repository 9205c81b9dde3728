import { db } from "@/db/client";
import type { Actor } from "../actor";
import { mustAdminister } from "./person-policy";
import { readSettings } from "./settings";

/** The organization's settings as the form for administrators shows them. */
export async function findSettings(actor: Actor) {
  mustAdminister(actor, "see the organization's settings");
  return readSettings(db);
}
