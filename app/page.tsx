import type { Metadata } from "next";
import { ComingUpList } from "@/components/initiatives/known/coming-up-list";
import { NewsList } from "@/components/insights/news-list";
import { NextStep } from "@/components/paths/learning/next-step";
import { OwnPathList } from "@/components/paths/learning/own-path-list";
import { OwnSteps } from "@/components/paths/learning/own-steps";
import { BehindLine } from "@/components/paths/people/behind-line";
import { AskList } from "@/components/people/ask-list";
import { FirstSteps } from "@/components/people/first-steps";
import { OwnTeams } from "@/components/people/own-teams";
import { HomeQuestions, NothingAsked } from "@/components/recall/home-questions";
import { Ledger, LedgerPart } from "@/components/ui/ledger";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { isAtLeast } from "@/domain/actor";
import { findHiddenInitiatives } from "@/domain/initiatives/find-hidden-initiatives";
import { listComingUp } from "@/domain/initiatives/list-coming-up";
import { listNewAndChanged } from "@/domain/insights/list-new-and-changed";
import { listOwnAsks } from "@/domain/insights/list-own-asks";
import { listBehind } from "@/domain/paths/list-behind";
import { listPathsAhead } from "@/domain/paths/list-own-paths";
import { listPathsToMend } from "@/domain/paths/list-paths-to-mend";
import { listFirstSteps } from "@/domain/people/first-steps";
import { localDay } from "@/domain/people/local-day";
import { mayAdminister } from "@/domain/people/person-policy";
import { listOwnTeams } from "@/domain/people/teams";
import { findRecallState } from "@/domain/reminders/find-recall-state";
import { listOwnCards } from "@/domain/reminders/list-own-cards";
import { frameFacts } from "./_request/frame-facts";
import { requirePerson } from "./_request/require-person";
import { SignedInFrame } from "./_request/signed-in-frame";
import { answer, closeOwnAsk } from "./home-actions";
import { goOn } from "./recall/actions";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requirePerson();
  const now = new Date();
  const day = localDay(now, actor.timeZone);
  const [
    asked,
    toMend,
    news,
    { paths, hasFinished },
    coming,
    { profileIsNew },
    teams,
    steps,
    behind,
    questions,
    state,
  ] = await Promise.all([
    listOwnAsks(actor, now, [findHiddenInitiatives]),
    listPathsToMend(actor, now),
    listNewAndChanged(actor, now),
    listPathsAhead(actor, now),
    listComingUp(actor, now),
    frameFacts(actor),
    listOwnTeams(actor.id, day),
    isAtLeast(actor.role, "admin") ? listFirstSteps(actor) : null,
    listBehind(actor, now),
    listOwnCards(actor, now),
    findRecallState(actor, now),
  ]);
  // What comes up says it where the initiative stands.
  const shown = new Set(coming.map(({ href }) => href));
  const isSaid = ({ kind, href }: (typeof asked)[number]) => kind === "bears-on" && shown.has(href);
  const bearsOn = new Set(asked.filter(isSaid).map(({ href }) => href));
  const asks = [...asked.filter((ask) => !isSaid(ask)), ...toMend];
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const [first, ...others] = paths.filter(({ next, enrolment }) => next && !enrolment.pausedOn);
  const isNew = first !== undefined && !hasFinished;
  const today = new Intl.DateTimeFormat(actor.locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: actor.timeZone,
  }).format(now);
  return (
    <SignedInFrame actor={actor} current="home">
      <PageHeader
        title={today}
        actions={
          <TextLink href="/digest" className="text-15">
            Your weekly digest
          </TextLink>
        }
      />
      {steps && <FirstSteps steps={steps} />}
      {first && <NextStep own={first} locale={actor.locale} named />}
      <Ledger>
        {questions.length > 0 && (
          <HomeQuestions cards={questions} today={day} locale={actor.locale} answer={answer} />
        )}
        {isNew ? (
          <LedgerPart title="Your path">
            <OwnSteps own={first} reader={reader} />
          </LedgerPart>
        ) : (
          !steps && questions.length === 0 && <NothingAsked state={state} locale={actor.locale} goOn={goOn} />
        )}
        {(coming.length > 0 || !(isNew || steps)) && (
          <LedgerPart title="What comes up">
            <ComingUpList coming={coming} news={bearsOn} locale={actor.locale} />
          </LedgerPart>
        )}
        {others.length > 0 && (
          <LedgerPart title="Other paths" count={others.length}>
            <OwnPathList paths={others} locale={actor.locale} />
          </LedgerPart>
        )}
        <LedgerPart title="Asked of you" count={asks.length + Number(profileIsNew)}>
          <AskList asks={asks} profileIsNew={profileIsNew} close={closeOwnAsk} clock={reader} />
        </LedgerPart>
        {behind.people > 0 && (
          <LedgerPart title="Behind on a path" count={behind.people}>
            <BehindLine behind={behind} />
          </LedgerPart>
        )}
        <LedgerPart title="New and changed">
          <NewsList news={news} reader={reader} />
          <OwnTeams teams={teams} administers={mayAdminister(actor)} />
        </LedgerPart>
      </Ledger>
    </SignedInFrame>
  );
}
