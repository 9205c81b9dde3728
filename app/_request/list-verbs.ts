import type { PersonActor } from "@/domain/actor";
import type { MailList } from "@/domain/deliveries/mail-list";
import { startDigest, stopDigest } from "@/domain/digests/stop-digest";
import { startAskMails, stopAskMails } from "@/domain/reminders/ask-mails";
import { startQuestionMails, stopQuestionMails } from "@/domain/reminders/question-mails";

type Verb = (actor: PersonActor, now: Date) => Promise<void>;

/** How each list is left and joined again, by whoever follows a link of its mails. */
export const listVerbs: Record<MailList, { stop: Verb; start: Verb }> = {
  digest: { stop: stopDigest, start: startDigest },
  questions: { stop: stopQuestionMails, start: startQuestionMails },
  asks: { stop: stopAskMails, start: startAskMails },
};
