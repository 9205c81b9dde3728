import { Chip } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";
import type { Stage } from "@/domain/initiatives/initiative-input";
import type { Visibility } from "@/domain/initiatives/initiative-query";
import { stageChips } from "./stage-words";

/** Where it stands, and whether only some may see it. */
export function StageChip({ stage, visibility }: { stage: Stage; visibility: Visibility }) {
  const { word, tone, reason } = stageChips[stage];
  return (
    <>
      <Chip tone={tone} reason={reason}>
        {word}
      </Chip>
      {visibility === "restricted" && (
        <>
          {" "}
          <Chip icon={<Lock aria-hidden />} reason="Only its owner and the people and teams on it see it">
            Restricted
          </Chip>
        </>
      )}
    </>
  );
}
