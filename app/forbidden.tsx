import type { Metadata } from "next";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not open to you" };

/** Answers `forbidden()`. It goes along with every page, so it is small and asks nothing. */
export default function Forbidden() {
  return (
    <QuietFrame
      title="This is not open to you"
      intro="Your role does not include this page. Ask an administrator if you need it for your work."
    >
      <LinkButton href="/" look="primary">
        Go home
      </LinkButton>
    </QuietFrame>
  );
}
