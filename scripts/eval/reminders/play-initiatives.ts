import { db } from "@/db/client";
import { changeInitiative } from "@/domain/initiatives/change-initiative";
import { createInitiative } from "@/domain/initiatives/create-initiative";
import type { FoundMatch } from "@/domain/initiatives/match-query";
import type { Matcher } from "@/domain/initiatives/matcher";
import { lookUpEach } from "@/domain/initiatives/record-occasion";
import { localDay } from "@/domain/people/local-day";
import type { Morning } from "./morning";
import type { Organization } from "./organization";

type Told = Morning["initiatives"][number];

/** Begins what became known and changes what changed; what is linked is looked up again where it differs. */
export async function playInitiatives(organization: Organization, { initiatives }: Morning, now: Date) {
  for (const one of initiatives) {
    const fields = fieldsOf(organization, one);
    const told = JSON.stringify(fields);
    const known = organization.initiatives.get(one.id);
    const id = known?.id ?? (await begin(organization, fields, now));
    if (known && known.told !== told)
      await changeInitiative(organization.keeper, { initiativeId: id, ...fields }, now);
    organization.initiatives.set(one.id, { id, told });
    await noteLinks(organization, id, one);
  }
}

function fieldsOf({ people, topics, timeZone }: Organization, one: Told) {
  return {
    title: `Initiative ${one.id}`,
    stage: "active" as const,
    kickoffOn: localDay(new Date(one.kickoffAt), timeZone),
    endsOn: localDay(new Date(one.endsAt), timeZone),
    personIds: one.participants.flatMap((id) => people.get(id)?.id ?? []).sort(),
    topicIds: one.topics.flatMap((id) => topics.get(id) ?? []).sort(),
  };
}

async function begin({ keeper }: Organization, fields: ReturnType<typeof fieldsOf>, now: Date) {
  return (await createInitiative(keeper, fields, now)).id;
}

async function noteLinks(
  { insights, links }: Organization,
  initiativeId: string,
  { insights: linked }: Told,
) {
  const found = linked.flatMap((id) => insights.get(id)?.id ?? []);
  const before = links.get(initiativeId);
  if (before && before.join() === found.join()) return;
  links.set(initiativeId, found);
  await db.transaction((tx) => lookUpEach(tx, [initiativeId]));
}

/** Finds what the simulator says is found, all of it above the line. */
export const simulatedMatcher = ({ links }: Organization): Omit<Matcher, "findInitiativesFor"> => ({
  findMatches: async (_actor, _brief, _now, { initiativeId = "" } = {}) => ({
    matches: (links.get(initiativeId) ?? []).map(asFound),
  }),
  writeBriefTerms: async () => {},
});

const asFound = (insightId: string): FoundMatch => ({
  ...{ insightId, score: 0.8, isStrong: true, reasons: [], passage: null, pairIds: [] },
});
