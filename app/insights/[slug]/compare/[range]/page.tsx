import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ChangeSteps } from "@/components/insights/history/change-steps";
import { RecordIntro } from "@/components/insights/history/record-intro";
import { originWords, type RevisionRow } from "@/components/insights/history/revision-words";
import { SectionDiff } from "@/components/insights/history/section-diff";
import type { Clock } from "@/components/people/clock";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareRevisions } from "@/domain/insights/compare-revisions";
import { parseRange } from "@/domain/insights/comparison-query";
import { listRevisions } from "@/domain/insights/list-revisions";

type ComparePageProps = { params: Promise<{ slug: string; range: string }> };

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const range = parseRange(decodeURIComponent((await params).range));
  return {
    title: range ? `What changed from revision ${range.from} to ${range.to}` : "What changed",
    robots: { index: false },
  };
}

export default async function ComparePage({ params }: ComparePageProps) {
  const { slug, range: segment } = await params;
  const range = parseRange(decodeURIComponent(segment));
  const { actor, now, href, insight } = await requireInsight(slug, `/compare/${segment}`);
  if (!range) notFound();
  const { from, to } = range;
  if (from > to) redirect(`${href}/compare/${to}..${from}`);
  if (from === to) redirect(`${href}/revisions/${from}`);
  const which = { insightId: insight.id };
  const [comparison, revisions] = await Promise.all([
    compareRevisions(actor, { ...which, from, to }, now),
    listRevisions(actor, which, now),
  ]);
  if (!comparison) notFound();
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={`What changed from revision ${from} to ${to}`}
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "History", href: `${href}/history` },
        ]}
        intro={<RecordIntro href={href} statement={insight.statement} language={insight.language} />}
        actions={
          <ChangeSteps numbers={revisions.map(({ number }) => number)} from={from} to={to} href={href} />
        }
      />
      <ul className="mb-8 grid gap-1 text-15 text-muted">
        {[from, to].map((number) => (
          <li key={number}>
            <Made
              revision={revisions.find((revision) => revision.number === number)}
              href={href}
              clock={clock}
            />
          </li>
        ))}
      </ul>
      <SectionDiff sections={comparison.sections} language={comparison.language} />
    </SignedInFrame>
  );
}

type MadeProps = { revision: RevisionRow | undefined; href: string; clock: Clock };

function Made({ revision, href, clock }: MadeProps) {
  if (!revision) return null;
  return (
    <>
      <TextLink href={`${href}/revisions/${revision.number}`}>Revision {revision.number}</TextLink>,{" "}
      {originWords(revision)}, <Time at={revision.createdAt} {...clock} absolute />
    </>
  );
}
