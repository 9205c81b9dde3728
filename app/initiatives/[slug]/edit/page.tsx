import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInitiativeAt } from "@/app/_request/require-initiative";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { AboutForm } from "@/components/initiatives/keeping/about-form";
import { DecisionForm } from "@/components/initiatives/keeping/decision-form";
import { MilestoneList } from "@/components/initiatives/keeping/milestone-list";
import { PeopleOnIt } from "@/components/initiatives/keeping/people-on-it";
import { TopicChoiceForm } from "@/components/initiatives/keeping/topic-choice-form";
import { StageChip } from "@/components/initiatives/stage-chip";
import { GiveToForm } from "@/components/people/give-to-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { PersonActor } from "@/domain/actor";
import { digestOf, digestsOf } from "@/domain/initiatives/field-digests";
import type { InitiativeView } from "@/domain/initiatives/find-initiative";
import { mayEditInitiative } from "@/domain/initiatives/initiative-policy";
import { listChoices } from "@/domain/initiatives/list-choices";
import { listTopicSuggestions } from "@/domain/initiatives/list-topic-suggestions";
import { listTopicChoices } from "@/domain/insights/topic-choices";
import { localDay } from "@/domain/people/local-day";
import {
  add,
  change,
  choose,
  close,
  handOver,
  putOn,
  putTeamOn,
  remove,
  reopen,
  takeOff,
  takeTeamOff,
} from "./actions";

export const metadata: Metadata = { title: "Change an initiative" };

type EditInitiativePageProps = { params: Promise<{ slug: string }> };

export default async function EditInitiativePage({ params }: EditInitiativePageProps) {
  const { actor, now, href, initiative } = await requireInitiativeAt((await params).slug);
  if (!mayEditInitiative(actor, initiative.standing)) forbidden();
  const { id, people, teams, milestones } = initiative;
  const choices = await listChoices(actor, initiative.standing);
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <Header initiative={initiative} href={href} />
      <Section title="About it">
        <AboutForm initiative={about(initiative)} was={digestsOf(initiative)} change={change} />
      </Section>
      <Section
        title="Topics"
        intro="What we know is found by its topics as well, and by other words that curators gave them."
      >
        <Topics actor={actor} initiative={initiative} now={now} />
      </Section>
      <Section
        title="People and teams"
        intro="They see it among what comes up for them, and say what bears on it. Whoever joins one of the teams is on it, too."
      >
        <PeopleOnIt
          initiativeId={id}
          people={people}
          teams={teams}
          choices={choices}
          actions={{ putOn, takeOff, putTeamOn, takeTeamOff }}
        />
      </Section>
      <Section
        title="Milestones"
        intro="It comes up again 14 days, 7 days and 1 day before each of them, and before the kickoff."
      >
        <MilestoneList
          initiativeId={id}
          milestones={milestones}
          locale={actor.locale}
          add={add}
          remove={remove}
        />
      </Section>
      <div id="closing" className="scroll-mt-20">
        <Section title="How it ends">
          <DecisionForm
            initiative={decided(initiative)}
            was={digestOf(initiative.decision)}
            today={localDay(now, actor.timeZone)}
            actions={{ close, reopen }}
          />
        </Section>
      </div>
      <Section
        title="Hand it over"
        intro={`${initiative.owner.name} looks after it${initiative.handedOverAt ? " since its owner left" : ""}.`}
      >
        <GiveToForm
          given={{ field: "initiativeId", id, word: "initiative" }}
          people={choices.people
            .filter((person) => person.id !== initiative.owner.id)
            .map(({ team, ...person }) => ({ ...person, apart: team }))}
          handOver={handOver}
        />
      </Section>
    </SignedInFrame>
  );
}

function Header({ initiative, href }: { initiative: InitiativeView; href: string }) {
  return (
    <PageHeader
      crumbs={[{ label: "Initiatives", href: "/initiatives" }]}
      title={
        <>
          <span dir="auto" className="wrap-anywhere">
            {initiative.title}
          </span>{" "}
          <span className="font-sans tracking-normal">
            <StageChip stage={initiative.stage} visibility={initiative.visibility} />
          </span>
        </>
      }
      actions={<LinkButton href={href}>See it</LinkButton>}
    />
  );
}

type TopicsProps = { actor: PersonActor; initiative: InitiativeView; now: Date };

async function Topics({ actor, initiative, now }: TopicsProps) {
  const [suggested, all] = await Promise.all([
    listTopicSuggestions(actor, initiative, now),
    listTopicChoices(),
  ]);
  const offered = new Set([
    ...initiative.topics.map(({ id }) => id),
    ...suggested.map(({ topicId }) => topicId),
  ]);
  return (
    <TopicChoiceForm
      initiativeId={initiative.id}
      chosen={initiative.topics.map(({ id, name }) => ({ id, name }))}
      suggested={suggested}
      others={all.filter(({ id }) => !offered.has(id)).map(({ id, name }) => ({ id, name }))}
      choose={choose}
    />
  );
}

/** What of an initiative is changed in the browser. */
function about(initiative: InitiativeView) {
  const { id, version, title, brief, stage, kickoffOn, endsOn, keywords, channels } = initiative;
  const { externalKey, externalUrl, visibility } = initiative;
  return {
    ...{ id, version, title, brief, stage, kickoffOn, endsOn, keywords, channels },
    ...{ externalKey, externalUrl, visibility },
  };
}

const decided = ({ id, stage, decision, decidedOn }: InitiativeView) => ({ id, stage, decision, decidedOn });
