import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import type { PersonActor } from "@/domain/actor";
import type { ContactChannel, Grade } from "@/domain/memory/contact-input";
import { type NewContact, recordContacts } from "@/domain/memory/record-contacts";
import { localDay } from "@/domain/people/local-day";
import { answerCard } from "@/domain/reminders/answer-card";
import { openCard } from "@/domain/reminders/open-card";
import type { Happened, Morning } from "./morning";
import { type Organization, pairKey } from "./organization";
import { severalAtOnce } from "./several-at-once";

const gradeOf: Record<string, Grade> = {
  well: "knew",
  vague: "roughly",
  forgot: "forgot",
  irrelevant: "not-for-me",
};

/** What a step of a path leaves is graded; everything else is only read. */
const channelOf: Record<string, ContactChannel> = { onboarding: "path", publication: "page", digest: "mail" };

/** Notes what people read on their own, and on their path. */
export async function playExposures(organization: Organization, { events }: Morning) {
  const contacts = events.flatMap((event) =>
    event.type === "exposure" ? contactOf(organization, event) : [],
  );
  const onPath = contacts.filter(({ channel }) => channel === "path");
  await db.transaction(async (tx) => {
    await recordContacts(tx, contacts);
    for (const { personId, insightId } of onPath)
      await enqueue(tx, "place-pairs", { personId, insightIds: [insightId] });
  });
}

function contactOf(organization: Organization, { personId, insightId, source, at }: Happened): NewContact[] {
  const person = organization.people.get(personId ?? "");
  const insight = organization.insights.get(insightId ?? "");
  if (!person || !insight) return [];
  const channel = channelOf[source ?? ""] ?? "page";
  const asked =
    channel === "path" ? { promptId: insight.promptId, grade: "knew" as const } : { grade: "read" as const };
  const when = { at: new Date(at), day: localDay(new Date(at), person.timeZone) };
  return [
    {
      personId: person.id,
      insightId: insight.id,
      revisionId: insight.revisionId,
      channel,
      ...asked,
      ...when,
    },
  ];
}

/**
 * What they said to what they were asked, several people at once: who only looked at the answer opened it, the others
 * graded themselves. What was left unopened is left.
 */
export async function playResponses(organization: Organization, { events }: Morning) {
  const answers = events.flatMap((event) => (event.type === "response" ? answerOf(organization, event) : []));
  const byPerson = new Map<string, Answer[]>();
  for (const one of answers) byPerson.set(one.actor.id, [...(byPerson.get(one.actor.id) ?? []), one]);
  await severalAtOnce([...byPerson.values()], async (own) => {
    for (const one of own) await playAnswer(one);
  });
}

type Answer = { actor: PersonActor; cardId: string; grade: Grade | undefined; at: Date };

function answerOf(
  { people, insights, cards }: Organization,
  { personId, insightId, grade, at }: Happened,
): Answer[] {
  const actor = people.get(personId ?? "");
  const insight = insights.get(insightId ?? "");
  const cardId = actor && insight && cards.get(pairKey(actor.id, insight.id));
  return actor && cardId ? [{ actor, cardId, grade: gradeOf[grade ?? ""], at: new Date(at) }] : [];
}

async function playAnswer({ actor, cardId, grade, at }: Answer) {
  if (grade) await answerCard(actor, { cardId, grade }, at);
  else await openCard(actor, { cardId }, at);
}
