import type { Database } from "@/db/client";
import { conflict } from "../refusal";
import { findOpenReview } from "./open-review";

/** Refuses whatever would change a draft that is in review. */
export async function mustNotRest(tx: Database, insightId: string) {
  if (await findOpenReview(tx, insightId)) throw conflict("It is in review; take it back to change it.");
}
