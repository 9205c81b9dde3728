import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Initiatives" };

export default async function InitiativesPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <PageHeader title="Initiatives" />
      <EmptyState title="No initiatives yet" drawing="boats">
        When work is decided on, what we already know about it will stand beside it, with reasons.
      </EmptyState>
    </SignedInFrame>
  );
}
