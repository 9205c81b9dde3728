import type { Metadata } from "next";
import { requireStudy } from "@/app/_request/require-study";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { MoveForm } from "@/components/studies/page/move-form";
import { StageLine } from "@/components/studies/page/stage-line";
import { StudyEvents } from "@/components/studies/page/study-events";
import { InsightLinks, StudyFeeds } from "@/components/studies/page/study-feeds";
import { MakeDraftsForm, StudyFindings } from "@/components/studies/page/study-findings";
import { StudyRail } from "@/components/studies/page/study-rail";
import { Because } from "@/components/ui/because";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { listFedInitiatives } from "@/domain/initiatives/feed-initiative";
import { listStudyEvents } from "@/domain/studies/list-study-events";
import {
  listFedInsights,
  listFindings,
  listRestingInsights,
  listStudyData,
} from "@/domain/studies/list-study-work";
import { stagesWithFindings } from "@/domain/studies/study-input";
import { mayTendStudy } from "@/domain/studies/study-policy";
import type { StudyView } from "@/domain/studies/study-query";
import { move } from "../actions";
import { makeDrafts } from "./actions";

type StudyPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: StudyPageProps): Promise<Metadata> {
  const { study } = await requireStudy((await params).slug);
  return { title: study.title };
}

export default async function StudyPage({ params }: StudyPageProps) {
  const { actor, now, href, study } = await requireStudy((await params).slug);
  const [fed, fedInsights, findings, resting, data, events] = await Promise.all([
    listFedInitiatives(actor, [study.id], now),
    listFedInsights(actor, study.id, now),
    listFindings(actor, study.id, now),
    listRestingInsights(actor, study.id, now),
    listStudyData(study.id),
    listStudyEvents(study.id),
  ]);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const mayTend = mayTendStudy(actor, { ownerId: study.owner.id });
  const initiatives = fed.get(study.id) ?? [];
  const feedsNothing = !study.feeds && initiatives.length === 0 && fedInsights.length === 0;
  const waiting = findings.filter(({ handedOverAt }) => !handedOverAt).length;
  const mayDraft = mayTend && !study.isWithdrawn && stagesWithFindings.includes(study.stage) && waiting > 0;
  return (
    <SignedInFrame actor={actor} current="research">
      <article>
        <Header study={study} editHref={mayTend ? `${href}/edit` : null} />
        {study.withdrawn && <Withdrawn withdrawn={study.withdrawn} reader={reader} />}
        <StageLine stage={study.stage} isWithdrawn={study.isWithdrawn} />
        {mayTend && !study.isWithdrawn && <MoveForm studyId={study.id} stage={study.stage} move={move} />}
        <div className="grid gap-x-16 gap-y-12 wide:grid-cols-[minmax(0,1fr)_14rem]">
          <div className="min-w-0">
            <Section title="Question">
              {study.html.question ? (
                <Prose html={study.html.question} />
              ) : (
                <Nothing mayTend={mayTend} href={`${href}/edit`} words="Say what it is to find out" />
              )}
            </Section>
            <Section title="What it will feed">
              {feedsNothing ? (
                <Nothing
                  mayTend={mayTend}
                  href={`${href}/edit#feeds`}
                  words="Say which decision waits for it"
                />
              ) : (
                <StudyFeeds html={study.html.feeds} initiatives={initiatives} insights={fedInsights} />
              )}
            </Section>
            {study.html.method && (
              <Section title="Method">
                <Prose html={study.html.method} />
              </Section>
            )}
            <Section
              title="Findings"
              actions={mayDraft && <MakeDraftsForm studyId={study.id} count={waiting} make={makeDrafts} />}
            >
              <StudyFindings
                findings={findings}
                reader={reader}
                writeHref={mayTend ? `${href}/edit#findings` : null}
              />
              {resting.length > 0 && (
                <div className="mt-6">
                  <InsightLinks label="Other insights that rest on it" insights={resting} />
                </div>
              )}
            </Section>
            <Section title="Its course">
              <StudyEvents events={events} reader={reader} />
            </Section>
          </div>
          <StudyRail study={study} data={data} locale={actor.locale} />
        </div>
      </article>
    </SignedInFrame>
  );
}

function Header({ study, editHref }: { study: StudyView; editHref: string | null }) {
  const { title, origin } = study;
  return (
    <PageHeader
      crumbs={[{ label: "Research", href: "/studies" }]}
      title={
        <span dir="auto" className="wrap-anywhere">
          {title}
        </span>
      }
      intro={origin && <Because>{originWords(origin)}</Because>}
      actions={editHref && <LinkButton href={editHref}>Change it</LinkButton>}
    />
  );
}

const originWords = ({ from, words }: NonNullable<StudyView["origin"]>) =>
  from === "search"
    ? `people searched for “${words}” and nothing answered`
    : `somebody asked “${words}” and nothing answered`;

type WithdrawnProps = {
  withdrawn: NonNullable<StudyView["withdrawn"]>;
  reader: { now: Date; timeZone: string; locale: string };
};

function Withdrawn({ withdrawn: { at, by, reason }, reader }: WithdrawnProps) {
  return (
    <Notice kind="attention" title="This study is withdrawn" className="mb-8">
      <p className="wrap-anywhere">
        {reason} ({by}, <Time {...reader} at={at} />)
      </p>
      <p>Evidence that came from it counts nothing.</p>
    </Notice>
  );
}

function Nothing({ mayTend, href, words }: { mayTend: boolean; href: string; words: string }) {
  return (
    <p className="text-muted">
      {mayTend ? <TextLink href={href}>{words}</TextLink> : "Nothing is written down yet."}
    </p>
  );
}
