import type { OtherDemoInsight } from "./demo-draft";
import { fAsLayout } from "./other-records/f-as-layout";
import { missedIsNotUnseen } from "./other-records/missed-is-not-unseen";

/** Published records beside the findings: one kept to a team, one retired. */
export const otherDemoInsights: OtherDemoInsight[] = [missedIsNotUnseen, fAsLayout];
