import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Library" };

export default async function LibraryPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader title="Library" />
      <EmptyState title="Nothing is published yet" drawing="shell">
        What your organization finds out will stand here as insights: one claim each, with how sure we are,
        how to use it and where it does not hold.
      </EmptyState>
    </SignedInFrame>
  );
}
