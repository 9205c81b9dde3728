import type { Metadata } from "next";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { MissingState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { currentActor } from "./_request/current-actor";
import { SignedInFrame } from "./_request/signed-in-frame";

export const metadata: Metadata = { title: "Nothing here" };

/** Nothing at this address, or nothing this reader may know of: both look the same. */
export default async function NotFound() {
  const actor = await currentActor();
  if (actor.kind !== "person")
    return (
      <QuietFrame
        title="There is nothing here"
        intro="The address may be mistyped, or what was here is gone or not yours to see."
      >
        <LinkButton href="/">Go to the start</LinkButton>
      </QuietFrame>
    );
  return (
    <SignedInFrame actor={actor}>
      <MissingState action={<LinkButton href="/">Go home</LinkButton>} />
    </SignedInFrame>
  );
}
