import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import {
  initiativePeople,
  initiatives,
  initiativeTeams,
  initiativeTopics,
  matches,
  matchOpinions,
  milestones,
  occasions,
} from "@/db/schema/initiatives";
import { initiativeSlug, newInitiativeKey } from "../../initiatives/initiative-address";
import { renderMarkdown } from "../../markdown/render-markdown";
import type { InitiativeJson } from "../library-json/initiative-shape";
import { inBatches } from "./in-batches";
import type { PersonIds } from "./person-ids";
import type { NamePlan } from "./plan-names";

/**
 * Makes the initiatives that are not here yet, once their records are, and has what is known about the live ones looked up.
 * Where another one here has the key, a new one is drawn; where one has the outside key, this one goes without.
 */
export async function storeInitiatives(tx: Transaction, { newInitiatives, names }: NamePlan, ids: PersonIds) {
  if (newInitiatives.length === 0) return;
  const taken = await takenKeys(tx, newInitiatives);
  const rows = newInitiatives.map((one) => initiativeRow(one, taken, ids));
  await inBatches(rows, (part) => tx.insert(initiatives).values(part));
  await storeNamed(tx, newInitiatives, names, ids);
  await inBatches(newInitiatives.flatMap(milestoneRows), (part) => tx.insert(milestones).values(part));
  await inBatches(
    newInitiatives.flatMap((one) => occasionRows(one, ids)),
    (part) => tx.insert(occasions).values(part),
  );
  await inBatches(
    newInitiatives.flatMap((one) => matchRows(one, ids)),
    (part) => tx.insert(matches).values(part),
  );
  await inBatches(
    newInitiatives.flatMap((one) => opinionRows(one, ids)),
    (part) => tx.insert(matchOpinions).values(part),
  );
  for (const { id: initiativeId } of newInitiatives.filter(isLive))
    await enqueue(tx, "match-initiative", { initiativeId }, { key: `match-initiative:${initiativeId}` });
}

const isLive = ({ stage }: InitiativeJson) => stage === "proposed" || stage === "active";

async function takenKeys(tx: Transaction, given: InitiativeJson[]) {
  const outside = given.flatMap(({ externalKey }) => externalKey ?? []);
  const keys = given.map(({ key }) => key);
  const [same, sameOutside] = [
    await tx.select({ key: initiatives.key }).from(initiatives).where(inArray(initiatives.key, keys)),
    await tx
      .select({ key: initiatives.externalKey })
      .from(initiatives)
      .where(inArray(initiatives.externalKey, outside)),
  ];
  return {
    keys: new Set(same.map(({ key }) => key)),
    outside: new Set(sameOutside.map(({ key }) => key)),
  };
}

type Taken = Awaited<ReturnType<typeof takenKeys>>;

function initiativeRow(one: InitiativeJson, taken: Taken, ids: PersonIds) {
  const { id, title, brief, language, stage, visibility, kickoffOn, endsOn, keywords, channels } = one;
  const { externalUrl, decision, decidedOn, version } = one;
  return {
    ...{ id, title, brief, language, stage, visibility, kickoffOn, endsOn, keywords, channels },
    ...{ externalUrl, decision, decidedOn, version },
    key: taken.keys.has(one.key) ? newInitiativeKey() : one.key,
    slug: initiativeSlug(title),
    briefHtml: renderMarkdown(brief, { idPrefix: "brief" }),
    decisionHtml: renderMarkdown(decision, { idPrefix: "decision" }),
    externalKey: taken.outside.has(one.externalKey) ? null : one.externalKey,
    ownerId: ids.of(one.owner),
    createdById: ids.of(one.createdBy),
    handedOverAt: momentOf(one.handedOverAt),
    createdAt: new Date(one.createdAt),
    changedAt: new Date(one.changedAt),
  };
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

/** Two of the export may be one here, by their address or name. */
async function storeNamed(
  tx: Transaction,
  given: InitiativeJson[],
  names: NamePlan["names"],
  ids: PersonIds,
) {
  const people = given.flatMap(({ id: initiativeId, people: named }) =>
    named.map(({ person, addedAt }) => ({
      ...{ initiativeId, personId: ids.of(person) },
      addedAt: new Date(addedAt),
    })),
  );
  const teams = given.flatMap(({ id: initiativeId, teams: named }) =>
    named.map((team) => ({ initiativeId, teamId: names.team(team) })),
  );
  const topics = given.flatMap(({ id: initiativeId, topics: named }) =>
    named.map(({ topic, state }) => ({ initiativeId, topicId: names.filedUnder(topic), state })),
  );
  await inBatches(people, (part) => tx.insert(initiativePeople).values(part).onConflictDoNothing());
  await inBatches(teams, (part) => tx.insert(initiativeTeams).values(part).onConflictDoNothing());
  await inBatches(topics, (part) => tx.insert(initiativeTopics).values(part).onConflictDoNothing());
}

const milestoneRows = ({ id: initiativeId, milestones: days }: InitiativeJson) =>
  days.map((day) => ({ ...day, initiativeId }));

/** None of them waits: what is found for the first time here is news to nobody. */
const occasionRows = (one: InitiativeJson, ids: PersonIds) =>
  one.occasions.map(({ person, at, ...occasion }) => ({
    ...occasion,
    initiativeId: one.id,
    personId: ids.orNull(person),
    at: new Date(at),
    matchedAt: new Date(at),
  }));

const matchRows = ({ id: initiativeId, matches: bearing }: InitiativeJson, ids: PersonIds) =>
  bearing.map(({ insight, state, origin, dismissReason, isUsed, ...match }) => ({
    ...{ initiativeId, insightId: insight, state, origin, dismissReason, isUsed },
    isFound: false,
    decidedById: ids.orNull(match.decidedBy),
    decidedAt: momentOf(match.decidedAt),
    usedById: ids.orNull(match.usedBy),
    usedAt: momentOf(match.usedAt),
    firstAt: new Date(match.firstAt),
  }));

const opinionRows = ({ id: initiativeId, opinions }: InitiativeJson, ids: PersonIds) =>
  opinions.map(({ id, insight, person, at, kind, reason, terms, setAsideAt }) => ({
    ...{ id, initiativeId, insightId: insight, personId: ids.of(person), kind, reason, terms },
    at: new Date(at),
    setAsideAt: momentOf(setAsideAt),
  }));
