import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Recall" };

export default async function RecallPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="recall">
      <PageHeader title="Recall" />
      <EmptyState title="No questions for you now" drawing="shore">
        Once you have learned an insight, a question about it comes here now and then: ten seconds each, and
        never more often than you agreed to.
      </EmptyState>
    </SignedInFrame>
  );
}
