import type { PersonActor } from "../../actor";
import type { StandingInsight } from "../find-standing";
import type { QuestionView } from "./question-query";

/** What was asked on a record that this person may read: what waits for an answer first, then the newest. */
export async function listQuestions(_actor: PersonActor, _found: StandingInsight): Promise<QuestionView[]> {
  return [];
}
