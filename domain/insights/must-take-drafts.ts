import { conflict } from "../refusal";
import type { InsightRow } from "./find-standing";

/** Refuses to go on with a draft of a record that is out of use: nothing could be published from it. */
export function mustTakeDrafts({ status }: Pick<InsightRow, "status">) {
  if (status === "retired") throw conflict("This record is retired. Reinstate it first, then go on.");
  if (status === "superseded") throw conflict("Another record has replaced this one: revise that one.");
}
