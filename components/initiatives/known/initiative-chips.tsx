import { Chip, type ChipTone } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";
import type { Stage } from "@/domain/initiatives/initiative-input";
import type { Visibility } from "@/domain/initiatives/initiative-query";

const stages: Record<Stage, { word: string; tone: ChipTone; reason: string }> = {
  proposed: { word: "Proposed", tone: "plain", reason: "Not decided on yet" },
  active: { word: "Active", tone: "tide", reason: "Being worked on" },
  done: { word: "Done", tone: "kelp", reason: "Finished" },
  dropped: { word: "Dropped", tone: "plain", reason: "Not gone on with" },
};

/** Where an initiative stands, and whether only some may see it. */
export function InitiativeChips({ stage, visibility }: { stage: Stage; visibility: Visibility }) {
  const { word, tone, reason } = stages[stage];
  return (
    <span className="inline-flex flex-wrap gap-2 align-middle font-sans tracking-normal">
      <Chip tone={tone} reason={reason}>
        {word}
      </Chip>
      {visibility === "restricted" && (
        <Chip icon={<Lock aria-hidden />} reason="Only those on it may see it">
          Restricted
        </Chip>
      )}
    </span>
  );
}
