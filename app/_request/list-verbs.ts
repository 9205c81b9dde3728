import type { PersonActor } from "@/domain/actor";
import type { MailList } from "@/domain/deliveries/mail-list";
import { startDigestMails, stopDigestMails } from "@/domain/digests/digest-mails";
import { startAskMails, stopAskMails } from "@/domain/reminders/ask-mails";
import { startQuestionMails, stopQuestionMails } from "@/domain/reminders/question-mails";

type Verb = (actor: PersonActor, now: Date) => Promise<void>;

/** How each list is left and joined again, by whoever follows a link of its mails. */
export const listVerbs: Record<MailList, { stop: Verb; start: Verb }> = {
  digest: { stop: stopDigestMails, start: startDigestMails },
  questions: { stop: stopQuestionMails, start: startQuestionMails },
  asks: { stop: stopAskMails, start: startAskMails },
};
