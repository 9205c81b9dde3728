import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Health" };

export default async function HealthPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="health">
      <PageHeader title="Health" />
      <EmptyState title="Nothing to show yet" drawing="shore">
        Once people learn and are asked, this page shows what the organization still knows, what is fading,
        and what only two people know.
      </EmptyState>
    </SignedInFrame>
  );
}
