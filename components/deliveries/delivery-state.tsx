import { Chip } from "@/components/ui/chip";
import { type DeliveryStateName, deliveryStateWords, type LaneName } from "./delivery-words";

type DeliveryStateProps = { state: DeliveryStateName; lane: LaneName; wasUncertain: boolean };

const once: Record<LaneName, string> = {
  mail: "An answer was lost on the way: it may have arrived twice, as the same message.",
  slack: "An answer was lost on the way: the next try looked first whether it was there.",
};

/** The state as a chip; a message that was uncertain once and sent again says so for good. */
export function DeliveryState({ state, lane, wasUncertain }: DeliveryStateProps) {
  const { name, tone } = deliveryStateWords[state];
  const twice = wasUncertain && state !== "uncertain";
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Chip tone={tone}>{name}</Chip>
      {twice && (
        <Chip tone="sand" reason={once[lane]}>
          Once uncertain
        </Chip>
      )}
    </span>
  );
}
