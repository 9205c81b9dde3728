"use server";

import { refresh } from "next/cache";
import { readClient } from "@/app/_request/arrival";
import { openFormAction } from "@/app/_request/form-action";
import { listVerbs } from "@/app/_request/list-verbs";
import { calendarDay } from "@/components/people/calendar-day";
import { networkOf } from "@/domain/access/network-of";
import type { PersonActor } from "@/domain/actor";
import { findListReader } from "@/domain/deliveries/find-list-reader";
import type { MailList } from "@/domain/deliveries/mail-list";
import { byListLink, listLinkInput } from "@/domain/deliveries/mail-list-input";
import { chooseDigest as moveDigest } from "@/domain/digests/choose-digest";
import { chooseDigestInput } from "@/domain/digests/digest-input";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { conflict, notFound } from "@/domain/refusal";
import { pauseQuestions } from "@/domain/reminders/pause-questions";
import { chooseQuestionMailsInput, pauseQuestionsInput } from "@/domain/reminders/preference-input";
import { chooseQuestionMails } from "@/domain/reminders/question-mails";

const limit = { most: 300, minutes: 5 };

export const stop = openFormAction(listLinkInput, async ({ token }, now) => {
  const { actor, list } = await readerOf(token, now);
  await listVerbs[list].stop(actor, now);
  refresh();
  return "That is done. No more mail of this kind goes to you.";
});

export const start = openFormAction(listLinkInput, async ({ token }, now) => {
  const { actor, list } = await readerOf(token, now);
  await listVerbs[list].start(actor, now);
  refresh();
  return "That is done. You get this mail again.";
});

export const chooseDigest = openFormAction(
  chooseDigestInput.extend(byListLink),
  async ({ token, ...input }, now) => {
    const { actor } = await readerOf(token, now, "digest");
    await moveDigest(actor, input, now);
    refresh();
    return "Your day and time are saved.";
  },
);

export const chooseQuestions = openFormAction(
  chooseQuestionMailsInput.extend(byListLink),
  async ({ token, ...input }, now) => {
    const { actor } = await readerOf(token, now, "questions");
    await chooseQuestionMails(actor, input, now);
    refresh();
    return "Your choices are saved.";
  },
);

export const pause = openFormAction(
  pauseQuestionsInput.extend(byListLink),
  async ({ token, ...input }, now) => {
    const { actor } = await readerOf(token, now, "questions");
    const until = await pauseQuestions(actor, input, now);
    refresh();
    return `No questions until ${calendarDay(until, actor.locale)}.`;
  },
);

/** The person whose link this is, as themselves, and for its list alone. */
async function readerOf(
  token: string,
  now: Date,
  wanted?: MailList,
): Promise<{ actor: PersonActor; list: MailList }> {
  const { client } = await readClient();
  await refuseBeyond(`mail-list:${networkOf(client)}`, limit, now);
  const reader = await findListReader(token);
  if (!reader || (wanted && reader.list !== wanted)) throw notFound("link");
  if (!reader.actor) throw conflict("You have left this Tidemark, so no mail goes to you any more.");
  return { actor: reader.actor, list: reader.list };
}
