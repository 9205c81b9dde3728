import type { Metadata } from "next";
import { frameFacts } from "@/app/_request/frame-facts";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { NothingAskedDoors, nothingAskedWords } from "@/components/recall/nothing-asked";
import { RecallDoors } from "@/components/recall/recall-doors";
import { RecallEnd } from "@/components/recall/recall-end";
import { RecallSession } from "@/components/recall/recall-session";
import { SaidBefore } from "@/components/recall/said-before";
import { sessionCards } from "@/components/recall/session-cards";
import { EmptyState } from "@/components/ui/empty-state";
import type { PersonActor } from "@/domain/actor";
import { localDay } from "@/domain/people/local-day";
import { recallQuery } from "@/domain/reminders/card-input";
import { findRecallState } from "@/domain/reminders/find-recall-state";
import { listAnsweredToday } from "@/domain/reminders/list-answered-today";
import { listOwnCards } from "@/domain/reminders/list-own-cards";
import { goOn, more, press } from "./actions";

export const metadata: Metadata = { title: "Recall" };

type RecallPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecallPage({ searchParams }: RecallPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const { after } = recallQuery.parse(await searchParams);
  const [cards, { singleKeys }] = await Promise.all([listOwnCards(actor, now), frameFacts(actor)]);
  const clock = { today: localDay(now, actor.timeZone), locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="recall">
      <h1 className="sr-only">Recall</h1>
      {after && <SaidBefore cardId={after} press={press} />}
      {cards.length > 0 ? (
        <RecallSession
          key={cards.map(({ id }) => id).join()}
          of={{ personId: actor.id, singleKeys, ...clock }}
          cards={sessionCards(cards, clock)}
          press={press}
          address="/recall/sent"
        >
          <RecallDoors more={more} />
        </RecallSession>
      ) : (
        <NothingLeft actor={actor} now={now} clock={clock} />
      )}
    </SignedInFrame>
  );
}

type NothingLeftProps = { actor: PersonActor; now: Date; clock: { today: string; locale: string } };

async function NothingLeft({ actor, now, clock }: NothingLeftProps) {
  const [state, answered] = await Promise.all([findRecallState(actor, now), listAnsweredToday(actor, now)]);
  if (answered.length > 0 && state.kind !== "gone-quiet")
    return (
      <RecallEnd answered={answered} past={0} of={clock}>
        <RecallDoors more={more} />
      </RecallEnd>
    );
  const { title, words } = nothingAskedWords(state, clock.locale);
  return (
    <EmptyState
      title={title}
      drawing="shore"
      action={
        <>
          <NothingAskedDoors state={state} goOn={goOn} />
          {state.kind !== "nothing-yet" && <RecallDoors more={more} />}
        </>
      }
    >
      {words}
    </EmptyState>
  );
}
