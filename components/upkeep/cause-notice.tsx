import type { Reader } from "@/components/insights/record/tongue";
import type { RecordView } from "@/domain/insights/record-query";
import type { CauseView } from "@/domain/upkeep/cause-query";

type CauseNoticeProps = { view: RecordView; causes: CauseView[]; reader: Reader };

/** The quiet banner of a record that needs review: each cause in words, and what can be done. */
export function CauseNotice(_props: CauseNoticeProps) {
  return null;
}
