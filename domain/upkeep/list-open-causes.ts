import type { Actor } from "../actor";
import type { CauseView } from "./cause-query";

/** The open causes for review of these records, oldest first, as this actor may read them. */
export async function listOpenCauses(_actor: Actor, _insightIds: string[], _now: Date): Promise<CauseView[]> {
  return [];
}
