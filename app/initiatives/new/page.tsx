import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { BeginInitiativeForm } from "@/components/initiatives/keeping/begin-initiative-form";
import { PageHeader } from "@/components/ui/page-header";
import { begin } from "./actions";

export const metadata: Metadata = { title: "Begin an initiative" };

export default async function NewInitiativePage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <PageHeader
        title="Begin an initiative"
        crumbs={[{ label: "Initiatives", href: "/initiatives" }]}
        intro="A title and a few sentences are enough. People, topics and dates can follow, and everything can be changed."
      />
      <BeginInitiativeForm begin={begin} />
    </SignedInFrame>
  );
}
