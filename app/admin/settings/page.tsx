import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { SettingsForm } from "@/components/people/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { findSettings } from "@/domain/people/find-settings";
import { saveSettings } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireRole("admin");
  const settings = await findSettings(actor);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader title="Settings" crumbs={[{ label: "Administration", href: "/admin" }]} />
      <SettingsForm settings={settings} save={saveSettings} />
    </SignedInFrame>
  );
}
