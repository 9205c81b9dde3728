import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RestoreForm } from "@/components/insights/history/restore-form";
import { RevisionArticle } from "@/components/insights/history/revision-article";
import { RevisionNotice } from "@/components/insights/history/revision-notice";
import { citationsOf } from "@/components/insights/record/cite";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { publicAddress } from "@/config/environment";
import { findItemData } from "@/domain/datasets/find-item-data";
import { findInsight } from "@/domain/insights/find-insight";
import { findRevision } from "@/domain/insights/find-revision";
import { hasUnkeptDraft } from "@/domain/insights/is-kept";
import { revisionView } from "@/domain/insights/revision-view";
import { findItemStudies } from "@/domain/studies/find-study";
import { restore } from "./actions";

type RevisionPageProps = { params: Promise<{ slug: string; number: string }> };

const load = cache(async (segment: string, number: string) => {
  const { actor, now, href, ...found } = await requireInsight(segment, `/revisions/${number}`);
  const revision = /^[1-9]\d{0,5}$/.test(number) ? await findRevision(actor, found, Number(number)) : null;
  if (!revision) notFound();
  return { actor, now, href, found, revision };
});

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  const { slug, number } = await params;
  const { revision } = await load(slug, number);
  return { title: `Revision ${number}: ${revision.content.statement}`, robots: { index: false } };
}

export default async function RevisionPage({ params }: RevisionPageProps) {
  const { slug, number } = await params;
  const { actor, now, href, found, revision } = await load(slug, number);
  const current = await findInsight(actor, found, now);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const view = await revisionView(current, revision, now);
  const { evidence } = view.content;
  const [data, studies] = await Promise.all([
    findItemData(actor, evidence),
    findItemStudies(actor, evidence, now),
  ]);
  const mayRestore = current.may.editDraft && (view.status === "draft" || view.status === "published");
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={
          <span lang={view.content.language} dir={view.direction} className="block wrap-anywhere">
            {view.content.statement || "No statement yet"}
          </span>
        }
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "History", href: `${href}/history` },
        ]}
      />
      <RevisionNotice
        revision={revision}
        current={current.revision?.number ?? null}
        href={href}
        clock={reader}
      />
      <RevisionArticle
        view={view}
        reader={reader}
        citations={citationsOf(view, publicAddress(), reader)}
        data={data}
        studies={studies}
      />
      {mayRestore && !revision.isCurrent && (
        <Section
          title="Restore this revision"
          intro="Its words go into the draft, as a new revision that says where they came from. Readers see them once they are reviewed and published."
          className="mt-12 print:hidden"
        >
          <RestoreForm
            insightId={view.id}
            number={revision.number}
            draftDiffers={await hasUnkeptDraft(view.id)}
            restore={restore}
          />
        </Section>
      )}
    </SignedInFrame>
  );
}
