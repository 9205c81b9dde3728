import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TryForm } from "@/components/initiatives/known/try-form";
import { PageHeader } from "@/components/ui/page-header";
import { ask, make } from "./actions";

export const metadata: Metadata = { title: "What do we know?" };

export default async function TryPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <PageHeader
        title="What do we know?"
        crumbs={[{ label: "Initiatives", href: "/initiatives" }]}
        intro="Paste a brief, a ticket or an idea, and see which insights bear on it, with reasons."
      />
      <TryForm ask={ask} make={make} timeZone={actor.timeZone} locale={actor.locale} />
    </SignedInFrame>
  );
}
