import type { ChipTone } from "@/components/ui/chip";
import type { Stage } from "@/domain/initiatives/initiative-input";

/** Where an initiative stands, as its chip says it. */
export const stageChips: Record<Stage, { word: string; tone: ChipTone; reason: string }> = {
  proposed: { word: "Proposed", tone: "plain", reason: "It is being thought about and not begun" },
  active: { word: "Active", tone: "tide", reason: "It is under way" },
  done: { word: "Done", tone: "kelp", reason: "It is closed: what was planned was done" },
  dropped: { word: "Dropped", tone: "plain", reason: "It is closed and was not carried out" },
};
