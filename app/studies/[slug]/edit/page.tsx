import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireStudyAt } from "@/app/_request/require-study";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { GiveToForm } from "@/components/people/give-to-form";
import { AboutStudyForm } from "@/components/studies/keeping/about-study-form";
import { DataForm } from "@/components/studies/keeping/data-form";
import { WithdrawStudyForm } from "@/components/studies/keeping/ending-forms";
import { FeedForms } from "@/components/studies/keeping/feed-forms";
import { FindingForms } from "@/components/studies/keeping/finding-forms";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { PersonActor } from "@/domain/actor";
import { listFedInitiatives, listInitiativesToFeed } from "@/domain/initiatives/feed-initiative";
import { listPossibleOwners } from "@/domain/insights/list-possible-owners";
import { listTopicChoices } from "@/domain/insights/topic-choices";
import { quickFind } from "@/domain/search/quick-find";
import { listDataToAttach } from "@/domain/studies/attach-data";
import { listFedInsights, listFindings, listStudyData } from "@/domain/studies/list-study-work";
import { studyEditQuery } from "@/domain/studies/study-input";
import { mayTendStudy } from "@/domain/studies/study-policy";
import type { StudyView } from "@/domain/studies/study-query";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Change a study" };

type EditStudyPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EditStudyPage({ params, searchParams }: EditStudyPageProps) {
  const { actor, now, href, study } = await requireStudyAt((await params).slug);
  if (!mayTendStudy(actor, { ownerId: study.owner.id })) forbidden();
  const { feed } = studyEditQuery.parse(await searchParams);
  const [allTopics, findings, data, otherData, owners] = await Promise.all([
    listTopicChoices(),
    listFindings(actor, study.id, now),
    listStudyData(study.id),
    listDataToAttach(actor, study.id, now),
    listPossibleOwners({ ownerId: study.owner.id }),
  ]);
  const others = allTopics.filter(({ id }) => !study.topics.some((topic) => topic.id === id));
  return (
    <SignedInFrame actor={actor} current="research">
      <PageHeader
        crumbs={[{ label: "Research", href: "/studies" }]}
        title={
          <span dir="auto" className="wrap-anywhere">
            {study.title}
          </span>
        }
        actions={<LinkButton href={href}>See it</LinkButton>}
      />
      <Section title="About it">
        <AboutStudyForm
          study={about(study)}
          otherTopics={others.map(({ id, name }) => ({ id, name }))}
          change={actions.change}
        />
      </Section>
      <div id="feeds" className="scroll-mt-20">
        <Section title="What it feeds" intro="On a study everybody sees only those that they may see anyway.">
          <Feeds actor={actor} study={study} words={feed} now={now} />
        </Section>
      </div>
      <div id="findings" className="scroll-mt-20">
        <Section
          title="Findings"
          intro="From drafting on, each becomes the draft of an insight with its evidence filled in."
        >
          <FindingForms
            studyId={study.id}
            findings={findings}
            data={data}
            actions={{
              add: actions.add,
              change: actions.reword,
              move: actions.order,
              remove: actions.remove,
            }}
          />
        </Section>
      </div>
      <Section title="Data" intro="What it collected.">
        <DataForm
          studyId={study.id}
          data={data}
          others={otherData}
          actions={{ attach: actions.attach, detach: actions.detach }}
        />
      </Section>
      <Section title="Hand it over" intro={`${study.owner.name} looks after it.`}>
        <GiveToForm
          given={{ field: "studyId", id: study.id, word: "study" }}
          people={owners.map(({ email, ...person }) => ({ ...person, apart: email }))}
          handOver={actions.handOver}
        />
      </Section>
      <Section title="Withdraw it" intro={withdrawIntro(study)}>
        <WithdrawStudyForm
          study={{
            ...{ id: study.id, title: study.title, isWithdrawn: study.isWithdrawn },
            mayGo: study.stage === "planned" && findings.length === 0 && data.length === 0,
          }}
          actions={{ withdraw: actions.withdraw, takeBack: actions.takeBack, discard: actions.discard }}
        />
      </Section>
    </SignedInFrame>
  );
}

const withdrawIntro = ({ isWithdrawn }: StudyView) =>
  isWithdrawn
    ? "It is withdrawn: evidence from it counts nothing, and what rests on it is up for review."
    : "Evidence from it counts nothing from then on, and whoever looks after an insight that rests on it is asked to check it. It can be taken back.";

type FeedsProps = { actor: PersonActor; study: StudyView; words: string | undefined; now: Date };

async function Feeds({ actor, study, words, now }: FeedsProps) {
  const [fed, insights, found] = await Promise.all([
    listFedInitiatives(actor, [study.id], now),
    listFedInsights(actor, study.id, now),
    words ? quickFind(actor, words, now) : null,
  ]);
  const initiatives = fed.get(study.id) ?? [];
  const others = await listInitiativesToFeed(
    actor,
    initiatives.map(({ id }) => id),
    now,
  );
  const hits = (found?.hits ?? []).filter(
    ({ id, status }) => status === "published" && !insights.some((one) => one.id === id),
  );
  return (
    <FeedForms
      studyId={study.id}
      initiatives={initiatives}
      others={others}
      insights={insights}
      found={words ? { words, hits } : null}
      actions={{
        feedOne: actions.feedOne,
        unfeedOne: actions.unfeedOne,
        feedRecord: actions.feedRecord,
        unfeedRecord: actions.unfeedRecord,
      }}
    />
  );
}

/** What of a study is changed in the browser. */
function about(study: StudyView) {
  const { id, version, title, question, method, feeds, expectedOn } = study;
  const { sample, periodFrom, periodUntil, publishedOn, source } = study;
  return {
    ...{ id, version, title, question, method, feeds, expectedOn },
    ...{ sample, periodFrom, periodUntil, publishedOn, source },
    topics: study.topics.map((topic) => ({ id: topic.id, name: topic.name })),
  };
}
