import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

/** No such study: it was mistyped, or deleted while it was only planned. */
export default function StudyNotFound() {
  return (
    <QuietFrame
      isPlain
      title="There is no study here"
      intro="The address may be mistyped, or the study was deleted before it began."
    >
      <LinkButton href="/studies" look="primary">
        See what research is coming
      </LinkButton>
    </QuietFrame>
  );
}
