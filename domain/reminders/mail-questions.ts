import { publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { renderQuestions } from "@/emails/questions";
import { listPlaceholder } from "../deliveries/mail-list";
import { queueDelivery } from "../deliveries/queue-delivery";
import { readSettings } from "../people/settings";
import { noteSent, takeDay } from "./day-message";

/**
 * Writes the mail of one person's day, within their hours of that very day and if they still want it; safe to run twice.
 * After the hours it is of no use any more. It holds no statement of a record, only what is asked: whoever sees it over a
 * shoulder learns little.
 */
export async function mailQuestions({ personId, day }: { personId: string; day: string }, now: Date) {
  await db.transaction(async (tx) => {
    const taken = await takeDay(tx, { personId, day }, "mail", now);
    if (!taken) return;
    const { actor, chosen, asked, asks, key, uselessAt } = taken;
    const { organization, questionsAWeek } = await readSettings(tx);
    const mail = await renderQuestions({
      ...{ organization, cap: chosen.cap ?? questionsAWeek, listLink: listPlaceholder },
      settingsLink: `${publicAddress()}/settings/questions`,
      questions: asked.map(({ card, because }) => ({
        ...{ question: card.prompt.question, language: card.prompt.language, because },
        link: `${publicAddress()}/recall/${card.id}`,
      })),
      asks: asks.map(({ sentence, href }) => ({ sentence, link: publicAddress() + href })),
    });
    const recipient = { name: actor.name, address: actor.email };
    const message = { key, kind: "questions", person: actor, recipient, mail, uselessAt } as const;
    const queued = await queueDelivery(tx, message, now);
    if (queued) await noteSent(tx, queued.id, taken);
  });
}
