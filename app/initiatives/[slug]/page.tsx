import type { Metadata } from "next";
import { frameFacts } from "@/app/_request/frame-facts";
import { requireInitiative } from "@/app/_request/require-initiative";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DecisionPart } from "@/components/initiatives/known/decision-part";
import { DismissedList } from "@/components/initiatives/known/dismissed-list";
import { FoundToAdd } from "@/components/initiatives/known/found-to-add";
import { InitiativeHeader } from "@/components/initiatives/known/initiative-header";
import { InitiativeRail } from "@/components/initiatives/known/initiative-rail";
import { JudgeForms, Said } from "@/components/initiatives/known/judge-forms";
import { KnownList } from "@/components/initiatives/known/known-list";
import { KnownScript } from "@/components/initiatives/known/known-script";
import { MeetingsTable } from "@/components/initiatives/known/meetings-table";
import { NothingKnown } from "@/components/initiatives/known/nothing-known";
import { Timeline } from "@/components/initiatives/known/timeline";
import { FindPublished } from "@/components/insights/find-published";
import { RecordScript } from "@/components/insights/record/record-script";
import type { Reader } from "@/components/insights/record/tongue";
import { StudyLine } from "@/components/studies/study-line";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { listFeedingStudies } from "@/domain/initiatives/feed-initiative";
import { findNearest } from "@/domain/initiatives/find-nearest";
import { daysOf } from "@/domain/initiatives/initiative-days";
import { mayEditInitiative, mayJudgeMatches } from "@/domain/initiatives/initiative-policy";
import { initiativePageQuery } from "@/domain/initiatives/judging-input";
import type { Known, KnownInsight } from "@/domain/initiatives/known-query";
import { listKnown } from "@/domain/initiatives/list-known";
import { listMeetings } from "@/domain/initiatives/list-meetings";
import { listOccasions } from "@/domain/initiatives/list-occasions";
import { localDay } from "@/domain/people/local-day";
import { listGroupRecall } from "@/domain/reminders/list-group-recall";
import { quickFind } from "@/domain/search/quick-find";
import { accept, add, dismiss, tick, undo } from "./judging-actions";

type InitiativePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Found = Awaited<ReturnType<typeof requireInitiative>>;

export async function generateMetadata({ params }: InitiativePageProps): Promise<Metadata> {
  const { initiative } = await requireInitiative((await params).slug);
  return { title: initiative.title };
}

export default async function InitiativePage({ params, searchParams }: InitiativePageProps) {
  const found = await requireInitiative((await params).slug);
  const { actor, now, href, initiative } = found;
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const [known, occasions, { singleKeys }] = await Promise.all([
    listKnown(actor, initiative.id, now),
    listOccasions(actor, initiative.id, now),
    frameFacts(actor),
  ]);
  const shown = known.groups.flatMap(({ units }) => units.flat());
  const waits = occasions.some((occasion) => occasion.waits);
  const mayJudge = mayJudgeMatches(actor, initiative.standing);
  const { add: words } = initiativePageQuery.parse(await searchParams);
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <article data-record>
        <InitiativeHeader
          initiative={initiative}
          editHref={mayEditInitiative(actor, initiative) ? `${href}/edit` : null}
        />
        <Timeline
          days={daysOf(initiative)}
          occasions={occasions}
          today={localDay(now, actor.timeZone)}
          reader={reader}
        />
        <div className="grid gap-x-16 gap-y-12 wide:grid-cols-[minmax(0,1fr)_14rem]">
          <div className="min-w-0">
            <Section title="What we already know">
              {waits && (
                <Notice className="mb-6">
                  What we know is being looked up. It appears here by itself, or when you load the page again.
                </Notice>
              )}
              <WhatWeKnow found={found} known={known} reader={reader} mayJudge={mayJudge} waits={waits} />
              {mayJudge && (
                <div className="mt-8 print:hidden">
                  <FindPublished
                    label="Add an insight that is missing here"
                    search={{ name: "add" }}
                    takenIds={shown.map(({ record }) => record.id)}
                    fields={{ initiativeId: initiative.id }}
                    choose={add}
                    done="Added."
                  />
                  {words && <FoundByWords found={found} words={words} known={known} />}
                </div>
              )}
            </Section>
            <ComingResearch found={found} />
            <PeopleOnIt found={found} insights={shown} />
            <Section title="What we decided and used">
              <DecisionPart
                initiative={initiative}
                insights={shown.filter((one) => one.state !== "dismissed" && !one.isCompanion)}
                locale={actor.locale}
                tick={mayJudge ? tick : null}
                close={
                  mayEditInitiative(actor, initiative) && (
                    <p className="print:hidden">
                      <TextLink href={`${href}/edit#decision`}>
                        {initiative.decisionHtml ? "Change what was decided" : "Write down what was decided"}
                      </TextLink>
                    </p>
                  )
                }
              />
            </Section>
          </div>
          <InitiativeRail initiative={initiative} />
        </div>
      </article>
      <KnownScript
        singleKeys={singleKeys && mayJudge}
        seen={initiative.standing.isOnIt ? { address: `${href}/seen`, at: String(now.getTime()) } : null}
        waits={waits}
      />
      <RecordScript seen={null} />
    </SignedInFrame>
  );
}

type WhatWeKnowProps = { found: Found; known: Known; reader: Reader; mayJudge: boolean; waits: boolean };

async function WhatWeKnow({ found, known, reader, mayJudge, waits }: WhatWeKnowProps) {
  const { actor, now, initiative } = found;
  const { groups, further, dismissed } = known;
  const say = (one: KnownInsight) =>
    mayJudge ? (
      <JudgeForms
        initiativeId={initiative.id}
        known={one}
        actions={{ accept, dismiss, undo }}
        reader={reader}
      />
    ) : (
      one.state !== "suggested" && <Said known={one} reader={reader} />
    );
  const { title, brief, keywords, language } = initiative;
  return (
    <>
      {groups.length > 0 || further.length > 0 ? (
        <KnownList known={known} reader={reader} say={say} />
      ) : (
        !waits && (
          <NothingKnown
            nearest={await findNearest(actor, { texts: [...keywords, title, brief], language }, now)}
            hint={
              brief.trim() === ""
                ? "A brief in a few sentences helps: it is held against every published insight."
                : "When an insight is published that bears on it, it appears here by itself."
            }
          />
        )
      )}
      <DismissedList dismissed={dismissed} say={say} />
    </>
  );
}

async function FoundByWords({ found, words, known }: { found: Found; words: string; known: Known }) {
  const { actor, now, initiative } = found;
  const { hits } = await quickFind(actor, words, now);
  const taken = new Set(known.groups.flatMap(({ units }) => units.flat()).map(({ record }) => record.id));
  const left = hits.filter(({ id, status }) => status === "published" && !taken.has(id));
  return <FoundToAdd initiativeId={initiative.id} words={words} hits={left} add={add} />;
}

/** What is being found out for it. */
async function ComingResearch({ found: { actor, now, initiative } }: { found: Found }) {
  const studies = await listFeedingStudies(actor, initiative.id, now);
  if (studies.length === 0) return null;
  return (
    <Section title="Research that will feed this">
      <ul className="max-w-3xl divide-y divide-line border-y border-line">
        {studies.map((study) => (
          <li key={study.id} className="py-3">
            <StudyLine study={study} locale={actor.locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const mostPeople = 30;

async function PeopleOnIt({ found, insights }: { found: Found; insights: KnownInsight[] }) {
  const { people } = found.initiative;
  if (insights.length === 0) return null;
  const listed = people.slice(0, mostPeople);
  const insightIds = insights.map(({ record }) => record.id);
  const personIds = people.map(({ id }) => id);
  const [meetings, recalled] = await Promise.all([
    listMeetings(personIds.slice(0, mostPeople), insightIds),
    listGroupRecall(found.actor, { personIds, insightIds }, found.now),
  ]);
  return (
    <Section title="People">
      <MeetingsTable
        people={listed}
        insights={insights}
        meetings={meetings}
        recalled={recalled}
        others={people.length - listed.length}
      />
    </Section>
  );
}
