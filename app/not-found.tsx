import type { Metadata } from "next";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Nothing here" };

/**
 * Nothing at this address, or nothing this reader may know of: both look the same. It goes along with every page,
 * so it is small and asks nothing.
 */
export default function NotFound() {
  return (
    <QuietFrame
      title="There is nothing here"
      intro="The address may be mistyped, or what was here is gone or not yours to see."
    >
      <LinkButton href="/" look="primary">
        Go home
      </LinkButton>
    </QuietFrame>
  );
}
