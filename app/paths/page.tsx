import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Paths" };

export default async function PathsPage() {
  const actor = await requirePerson();
  return (
    <SignedInFrame actor={actor} current="paths">
      <PageHeader title="Paths" />
      <EmptyState title="No paths yet" drawing="buoy">
        A path is a short way through what everyone in a role should know, a little at a time.
      </EmptyState>
    </SignedInFrame>
  );
}
