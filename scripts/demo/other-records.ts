import type { OtherDemoInsight } from "./demo-draft";
import { fAsLayout } from "./other-records/f-as-layout";
import { groupedFunds } from "./other-records/grouped-funds";
import { groupsBeforeCutting } from "./other-records/groups-before-cutting";
import { halfSecondUnnoticed } from "./other-records/half-second-unnoticed";
import { missedIsNotUnseen } from "./other-records/missed-is-not-unseen";
import { priceOnAWait } from "./other-records/price-on-a-wait";
import { suggestionsKept } from "./other-records/suggestions-kept";

/**
 * Published records beside the findings: one kept to a team, one retired, and what this organization says of itself,
 * with figures that are made up.
 */
export const otherDemoInsights: OtherDemoInsight[] = [
  missedIsNotUnseen,
  fAsLayout,
  groupedFunds,
  groupsBeforeCutting,
  halfSecondUnnoticed,
  priceOnAWait,
  suggestionsKept,
];
