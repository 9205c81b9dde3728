import { notFound } from "next/navigation";
import { appearance } from "@/app/_request/appearance";
import { setTheme } from "@/app/actions/appearance-actions";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

export default async function ComponentsPage() {
  if (process.env.NODE_ENV === "production" && process.env.TIDEMARK_DEV_PAGES !== "on") notFound();
  return (
    <PageFrame
      person={{ name: "Ana Castro", email: "ana@example.org", role: "admin" }}
      current="library"
      organization="Harbour Insurance"
      singleKeys
      appearance={await appearance()}
      actions={{ setTheme, signOut: setTheme }}
    >
      <PageHeader title="Components" intro="Every component in every state." />
      <Section title="Buttons">
        <div className="flex gap-3">
          <Button look="primary">Save</Button>
          <Button>Cancel</Button>
          <Button look="danger">Delete</Button>
          <Button busy>Saving</Button>
        </div>
      </Section>
      <Section title="Notices">
        <Notice kind="attention" title="Needs review">Two studies came in.</Notice>
      </Section>
    </PageFrame>
  );
}
