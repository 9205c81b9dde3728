import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { StartForm } from "@/components/insights/writing/start-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { draftInsightInput } from "@/domain/insights/draft-input";
import { start } from "./actions";

export const metadata: Metadata = { title: "Write an insight" };

type NewInsightPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewInsightPage({ searchParams }: NewInsightPageProps) {
  const actor = await requireRole("author");
  const begun = draftInsightInput.safeParse({ statement: (await searchParams).statement });
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Write an insight"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="Begin with the claim, or with nothing: it can be changed until it is published. Only you, your co-authors and curators see a draft."
        actions={<LinkButton href="/insights/import">Import many at once</LinkButton>}
      />
      <StartForm start={start} statement={begun.data?.statement} />
    </SignedInFrame>
  );
}
