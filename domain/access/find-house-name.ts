import { db } from "@/db/client";
import { readSettings } from "../people/settings";

/** The organization's name for pages outside the door; undefined until somebody gave it one. */
export async function findHouseName() {
  const { organization } = await readSettings(db);
  return organization === "Tidemark" ? undefined : organization;
}
