import type { Metadata } from "next";
import { appearance } from "@/app/_request/appearance";
import { setTheme } from "@/app/actions/appearance-actions";
import { PageFrame } from "@/components/layout/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireDevPages } from "../require-dev-pages";
import { signOutSample } from "./sample-actions";
import { ActionSamples } from "./samples/action-samples";
import { FormSamples } from "./samples/form-samples";
import { MaterialSamples } from "./samples/material-samples";
import { PageSamples } from "./samples/page-samples";
import { ProseSamples } from "./samples/prose-samples";
import { SignSamples } from "./samples/sign-samples";

export const metadata: Metadata = { title: "Components" };

export default async function ComponentsPage() {
  requireDevPages();
  return (
    <PageFrame
      person={{ id: "ana", name: "Ana Castro", email: "ana@example.org", role: "admin" }}
      current="library"
      organization="Harbour Insurance"
      singleKeys
      appearance={await appearance()}
      actions={{ setTheme, signOut: signOutSample }}
      notice={<Notice>This page is for those who build Tidemark.</Notice>}
    >
      <PageHeader
        crumbs={[{ label: "Library", href: "/insights" }]}
        title="Every component, in every state"
        intro="What a page is put together from. Nothing here is real, and nothing is saved."
        actions={<LinkButton href="/dev/components/quiet">The quiet frame</LinkButton>}
      />
      <MaterialSamples />
      <ProseSamples />
      <ActionSamples />
      <FormSamples />
      <SignSamples />
      <PageSamples />
    </PageFrame>
  );
}
