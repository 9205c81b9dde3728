import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { StartForm } from "@/components/insights/writing/start-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { start } from "./actions";

export const metadata: Metadata = { title: "Write an insight" };

export default async function NewInsightPage() {
  const actor = await requireRole("author");
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Write an insight"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="Begin with the claim, or with nothing: it can be changed until it is published. Only you, your co-authors and curators see a draft."
        actions={<LinkButton href="/insights/import">Import many at once</LinkButton>}
      />
      <StartForm start={start} />
    </SignedInFrame>
  );
}
