import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import type { ContactChannel, Grade } from "@/domain/memory/contact-input";
import { type NewContact, recordContacts } from "@/domain/memory/record-contacts";
import { localDay } from "@/domain/people/local-day";
import type { Happened, Morning } from "./morning";
import type { Organization } from "./organization";

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

/** What they said to what they were asked; several people at once, each one after the other. */
export async function playResponses(organization: Organization, { events }: Morning) {
  const contacts = events.flatMap((event) =>
    event.type === "response" ? answerOf(organization, event) : [],
  );
  await db.transaction((tx) => recordContacts(tx, contacts));
}

function answerOf(organization: Organization, { personId, insightId, grade, at }: Happened): NewContact[] {
  const person = organization.people.get(personId ?? "");
  const insight = organization.insights.get(insightId ?? "");
  if (!person || !insight) return [];
  const when = { at: new Date(at), day: localDay(new Date(at), person.timeZone) };
  const said = { promptId: insight.promptId, grade: gradeOf[grade ?? ""] ?? ("read" as const) };
  return [
    {
      personId: person.id,
      insightId: insight.id,
      revisionId: insight.revisionId,
      channel: "web",
      ...said,
      ...when,
    },
  ];
}
