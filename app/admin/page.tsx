import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { OfficeList } from "@/components/people/office-list";
import { PageHeader } from "@/components/ui/page-header";
import { isAtLeast } from "@/domain/actor";

export const metadata: Metadata = { title: "Administration" };

const forCurators = [
  { href: "/admin/invitations", label: "Invitations", what: "Who is asked to join, and as what" },
  { href: "/admin/topics", label: "Topics", what: "The curated list that findings are filed under" },
  { href: "/teams", label: "Teams", what: "Who is on them, who leads them, what they follow" },
];
const forAdministrators = [
  { href: "/admin/people", label: "People", what: "Roles, teams, sessions, and saying goodbye" },
  { href: "/admin/deliveries", label: "Deliveries", what: "Every message we send: sent, waiting, uncertain" },
  { href: "/admin/audit", label: "Audit trail", what: "Who changed what, and when" },
  { href: "/admin/settings", label: "Settings", what: "The organization's name and who may join" },
];

export default async function AdministrationPage() {
  const actor = await requireRole("curator");
  const offices = isAtLeast(actor.role, "admin") ? [...forAdministrators, ...forCurators] : forCurators;
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader title="Administration" />
      <OfficeList offices={offices} />
    </SignedInFrame>
  );
}
