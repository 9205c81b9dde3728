import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { officesFor } from "@/components/layout/offices";
import { OfficeList } from "@/components/people/office-list";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage() {
  const actor = await requireRole("curator");
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader title="Administration" />
      <OfficeList offices={officesFor(actor.role)} />
    </SignedInFrame>
  );
}
