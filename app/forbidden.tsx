import type { Metadata } from "next";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { ForbiddenState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { currentActor } from "./_request/current-actor";
import { SignedInFrame } from "./_request/signed-in-frame";

export const metadata: Metadata = { title: "Not open to you" };

const home = <LinkButton href="/">Go home</LinkButton>;

/** Answers `forbidden()`: the person sees where they are, and that this page is not for their role. */
export default async function Forbidden() {
  const actor = await currentActor();
  if (actor.kind !== "person")
    return (
      <QuietFrame title="This is not open to you">
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </QuietFrame>
    );
  return (
    <SignedInFrame actor={actor}>
      <ForbiddenState action={home} />
    </SignedInFrame>
  );
}
