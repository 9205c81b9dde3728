import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

/** No such initiative, or one that only others see: both look the same. */
export default function InitiativeNotFound() {
  return (
    <QuietFrame
      isPlain
      title="There is no initiative here for you"
      intro="The address may be mistyped, or the initiative may be one that only the people on it see."
    >
      <LinkButton href="/initiatives" look="primary">
        See all initiatives
      </LinkButton>
    </QuietFrame>
  );
}
