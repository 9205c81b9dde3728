import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { MergePreview } from "@/components/people/merge-preview";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { findTopicMerge } from "@/domain/insights/find-topic-merge";
import { findHalfLifeChange } from "@/domain/upkeep/find-half-life-change";
import { merge } from "../../actions";

export const metadata: Metadata = { title: "Merge topics" };

type MergeTopicPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({ into: z.string().max(200) });

export default async function MergeTopicPage({ params, searchParams }: MergeTopicPageProps) {
  const actor = await requireRole("curator");
  const fromSlug = decodeURIComponent((await params).slug);
  const back = `/admin/topics/${encodeURIComponent(fromSlug)}`;
  const chosen = query.safeParse(await searchParams);
  if (!chosen.success || chosen.data.into === "" || chosen.data.into === fromSlug) redirect(back);
  const now = new Date();
  const found = await findTopicMerge(actor, { fromSlug, intoSlug: chosen.data.into }, now);
  if (!found) notFound();
  const { from, into } = found;
  const change = await findHalfLifeChange(actor, { topicId: from.id, halfLifeDays: into.halfLifeDays }, now);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={`Merge “${from.name}” into “${into.name}”?`}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "Topics", href: "/admin/topics" },
          { label: from.name, href: back },
        ]}
      />
      <MergePreview merge={found} change={change} />
      <ActionForm action={merge} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="fromId" value={from.id} />
        <input type="hidden" name="intoId" value={into.id} />
        <SubmitButton look="danger">Merge topics</SubmitButton>
        <LinkButton href={back}>Leave them apart</LinkButton>
      </ActionForm>
    </SignedInFrame>
  );
}
