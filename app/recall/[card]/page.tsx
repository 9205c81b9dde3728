import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { frameFacts } from "@/app/_request/frame-facts";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { CardState } from "@/components/recall/card-state";
import { LateWords } from "@/components/recall/late-words";
import { RecallDoors } from "@/components/recall/recall-doors";
import { RecallSession } from "@/components/recall/recall-session";
import { sessionCards } from "@/components/recall/session-cards";
import { localDay } from "@/domain/people/local-day";
import { recallQuery } from "@/domain/reminders/card-input";
import { findOwnCard } from "@/domain/reminders/find-own-card";
import { listOwnCards } from "@/domain/reminders/list-own-cards";
import { more, press } from "../actions";

export const metadata: Metadata = { title: "A question" };

type CardPageProps = {
  params: Promise<{ card: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CardPage({ params, searchParams }: CardPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const id = z.uuid().safeParse((await params).card).data;
  const query = recallQuery.parse(await searchParams);
  const [standing, open, { singleKeys }] = await Promise.all([
    id ? findOwnCard(actor, id, now) : null,
    listOwnCards(actor, now),
    frameFacts(actor),
  ]);
  if (!standing) notFound();
  const clock = { today: localDay(now, actor.timeZone), locale: actor.locale };
  const others = open.filter((one) => one.id !== id);
  return (
    <SignedInFrame actor={actor} current="recall">
      <h1 className="sr-only">A question</h1>
      {standing.kind === "askable" ? (
        <>
          <LateWords standing={standing} locale={actor.locale} />
          <RecallSession
            key={id}
            of={{ personId: actor.id, singleKeys, ...clock }}
            cards={sessionCards([standing.card, ...others], clock)}
            first={firstOf(standing.card, query.answer === "shown")}
            press={press}
            address="/recall/sent"
          >
            <RecallDoors more={more} />
          </RecallSession>
        </>
      ) : (
        <CardState standing={standing} cardId={id ?? ""} others={others.length} clock={clock} press={press} />
      )}
    </SignedInFrame>
  );
}

type Card = Parameters<typeof sessionCards>[0][number];

/** The answer is shown at once only to those who asked for it before, without scripts. */
const firstOf = ({ isOpened, answer: { isRight } }: Card, isWanted: boolean) => ({
  isFollowed: true,
  ...(isWanted && isOpened ? { isShown: true, isRight } : {}),
});
