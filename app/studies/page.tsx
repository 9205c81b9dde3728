import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Research" };

export default async function ResearchPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="research">
      <PageHeader title="Research" />
      <EmptyState title="No studies yet" drawing="bottle">
        Research that is planned or under way will stand here, so that you see what is coming and whom to ask.
      </EmptyState>
    </SignedInFrame>
  );
}
