import type { QuestionView } from "@/domain/insights/questions/question-query";
import type { RecordView } from "@/domain/insights/record-query";
import type { Reader } from "./tongue";

type AskedQuestionsProps = { view: RecordView; questions: QuestionView[]; reader: Reader };

/** What readers asked on the record and what was answered, and the place to ask. */
export function AskedQuestions(_props: AskedQuestionsProps) {
  return null;
}
