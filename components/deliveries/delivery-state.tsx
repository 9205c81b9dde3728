import { Chip } from "@/components/ui/chip";
import { type DeliveryStateName, deliveryStateWords } from "./delivery-words";

type DeliveryStateProps = { state: DeliveryStateName; wasUncertain: boolean };

/** The state as a chip; a mail that was uncertain once and sent again says so for good. */
export function DeliveryState({ state, wasUncertain }: DeliveryStateProps) {
  const { name, tone } = deliveryStateWords[state];
  const twice = wasUncertain && state !== "uncertain";
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Chip tone={tone}>{name}</Chip>
      {twice && (
        <Chip
          tone="sand"
          reason="An answer was lost on the way: it may have arrived twice, as the same message."
        >
          Once uncertain
        </Chip>
      )}
    </span>
  );
}
