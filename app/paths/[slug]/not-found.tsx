import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

/** No such path, or a draft of somebody else: both look the same. */
export default function PathNotFound() {
  return (
    <QuietFrame
      isPlain
      title="There is no path here for you"
      intro="The address may be mistyped, or the path may be a draft that only its owner sees."
    >
      <LinkButton href="/paths" look="primary">
        See all paths
      </LinkButton>
    </QuietFrame>
  );
}
