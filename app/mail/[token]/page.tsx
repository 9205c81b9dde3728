import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { AskMails } from "@/components/mail/ask-mails";
import { DigestMails } from "@/components/mail/digest-mails";
import { OtherLists } from "@/components/mail/other-lists";
import { QuestionMails } from "@/components/mail/question-mails";
import { findHouseName } from "@/domain/access/find-house-name";
import type { PersonActor } from "@/domain/actor";
import { findListReader } from "@/domain/deliveries/find-list-reader";
import type { MailList } from "@/domain/deliveries/mail-list";
import { findDigestChoice } from "@/domain/digests/find-digest-choice";
import { daysLater } from "@/domain/memory/days";
import { localDay } from "@/domain/people/local-day";
import { findPreferences } from "@/domain/reminders/find-preferences";
import { chooseDigest, chooseQuestions, pause, start, stop } from "./actions";

export const metadata: Metadata = { title: "Mail to you" };

type MailPageProps = { params: Promise<{ token: string }> };

/** What one person gets of one list, without signing in: whoever has the mail may stop it. Only looking changes nothing. */
export default async function MailPage({ params }: MailPageProps) {
  const { token } = await params;
  const reader = await findListReader(token);
  if (!reader) notFound();
  const organization = await findHouseName();
  if (!reader.actor)
    return (
      <QuietFrame
        organization={organization}
        title="No mail goes to you"
        intro="You have left this Tidemark, so there is nothing to stop. Thank you for having been here."
      />
    );
  const { title, children } = await choicesOf(reader.list, reader.actor, token);
  return (
    <QuietFrame
      organization={organization}
      title={title}
      intro={
        <>
          For <strong className="font-semibold break-words text-ink">{reader.actor.email}</strong>
        </>
      }
      footer={<OtherLists list={reader.list} />}
    >
      {children}
    </QuietFrame>
  );
}

async function choicesOf(list: MailList, actor: PersonActor, token: string) {
  const hidden = <input type="hidden" name="token" value={token} />;
  if (list === "digest") {
    const choice = await findDigestChoice(actor.id);
    const actions = { stop, start, choose: chooseDigest };
    return {
      title: "Your weekly digest",
      children: (
        <DigestMails choice={choice} timeZone={actor.timeZone} actions={actions}>
          {hidden}
        </DigestMails>
      ),
    };
  }
  const preferences = await findPreferences(actor.id);
  if (list === "asks")
    return {
      title: "What colleagues ask of you",
      children: (
        <AskMails isMailed={preferences.asksBy === "mail"} actions={{ stop, start }}>
          {hidden}
        </AskMails>
      ),
    };
  const today = localDay(new Date(), actor.timeZone);
  const actions = { stop, start, choose: chooseQuestions, pause };
  return {
    title: "Your questions by mail",
    children: (
      <QuestionMails
        preferences={preferences}
        day={{ today, tomorrow: daysLater(today, 1), locale: actor.locale }}
        actions={actions}
      >
        {hidden}
      </QuestionMails>
    ),
  };
}
