import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { BeginStudyForm } from "@/components/studies/keeping/begin-study-form";
import { PageHeader } from "@/components/ui/page-header";
import { listTopicChoices } from "@/domain/insights/topic-choices";
import { begin } from "./actions";

export const metadata: Metadata = { title: "Plan a study" };

export default async function NewStudyPage() {
  const actor = await requireRole("author");
  const topics = await listTopicChoices();
  return (
    <SignedInFrame actor={actor} current="research">
      <PageHeader
        title="Plan a study"
        crumbs={[{ label: "Research", href: "/studies" }]}
        intro="A title is enough to begin with. Everybody who is signed in reads it, and you look after it."
      />
      <BeginStudyForm topics={topics.map(({ id, name }) => ({ id, name }))} begin={begin} />
    </SignedInFrame>
  );
}
