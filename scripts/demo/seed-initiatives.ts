import { isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, occasions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { acceptMatch } from "@/domain/initiatives/accept-match";
import { addMatch } from "@/domain/initiatives/add-match";
import { changeInitiative } from "@/domain/initiatives/change-initiative";
import { closeInitiative } from "@/domain/initiatives/close-initiative";
import { beginInitiative } from "@/domain/initiatives/create-initiative";
import { dismissMatch } from "@/domain/initiatives/dismiss-match";
import { createInitiativeInput } from "@/domain/initiatives/initiative-input";
import { isLive } from "@/domain/initiatives/initiative-policy";
import { lookAtInitiative } from "@/domain/initiatives/look-at-initiative";
import { lexicalMatcher } from "@/domain/initiatives/match/lexical-matcher";
import { matchInitiative } from "@/domain/initiatives/match-initiative";
import { noteMilestones } from "@/domain/initiatives/note-milestones";
import { tellMention } from "@/domain/initiatives/tell-mention";
import { tickUsed } from "@/domain/initiatives/tick-used";
import { recordExposure } from "@/domain/insights/record-exposure";
import { daysLater } from "@/domain/memory/days";
import { localDay } from "@/domain/people/local-day";
import { type DemoCast, findCast } from "./demo-cast";
import { daysBefore, demoKey, momentOf } from "./demo-dates";
import type { DemoHappening, DemoInitiative } from "./demo-initiative";
import { demoInitiatives } from "./initiatives";

const slack = { kind: "system", name: "slack" } as const;

type Stage = { cast: DemoCast; idOf: (insight: string) => string; now: Date };
type Begun = { id: string; key: string };

/** Something that takes place at its moment, and may be an occasion to look up what is known. */
type Scene = { at: Date; play: () => Promise<void> };

/**
 * Begins the demo's initiatives and has everything happen on them in its order, each as the product itself does it:
 * milestones come up by the clock, and what is known is looked up at every occasion, and once more when all is told, because
 * what people said changes it.
 */
export async function seedInitiatives(now: Date) {
  const stage = { cast: await db.transaction((tx) => findCast(tx, [], now)), idOf: await readIds(), now };
  const told = Object.entries(demoInitiatives);
  const scenes = [
    ...told.flatMap(([slug, initiative]) => scenesOf(stage, slug, initiative)),
    ...clockOf(now),
  ];
  for (const { at, play } of scenes.toSorted((one, other) => +one.at - +other.at)) {
    await play();
    for (const initiativeId of await listWaiting())
      await matchInitiative({ initiativeId }, at, lexicalMatcher);
  }
  for (const { id } of await db.select({ id: initiatives.id }).from(initiatives).where(isLive))
    await matchInitiative({ initiativeId: id }, now, lexicalMatcher);
}

async function readIds() {
  const rows = await db.select({ id: insights.id, key: insights.key }).from(insights);
  const byKey = new Map(rows.map(({ id, key }) => [key, id]));
  return (slug: string) => {
    const id = byKey.get(demoKey(slug));
    if (!id) throw new Error(`The demo has no record called ${slug}.`);
    return id;
  };
}

/** Days before a kickoff or milestone on which it comes up, and one more where clocks are changed meanwhile. */
const daysAhead = [14, 13, 7, 6, 1, 0];

/** What the worker asks every morning, on the mornings that matter. */
function clockOf(now: Date): Scene[] {
  const days = Object.values(demoInitiatives).flatMap(({ begunDaysAgo, kickoffInDays, milestones }) =>
    [kickoffInDays, ...milestones.map(({ inDays }) => inDays)].flatMap((inDays) =>
      daysAhead.map((ahead) => ahead - inDays).filter((daysAgo) => daysAgo >= 0 && daysAgo < begunDaysAgo),
    ),
  );
  return [...new Set(days)].map((daysAgo) => {
    const at = daysBefore(now, daysAgo);
    return { at, play: () => noteMilestones(at) };
  });
}

async function listWaiting() {
  const rows = await db
    .selectDistinct({ id: occasions.initiativeId })
    .from(occasions)
    .where(isNull(occasions.matchedAt));
  return rows.map(({ id }) => id);
}

function scenesOf(stage: Stage, slug: string, told: DemoInitiative): Scene[] {
  let begun: Begun | undefined;
  const begunAt = momentOf(stage.now, told.begunDaysAgo, slug);
  return [
    {
      at: begunAt,
      play: async () => {
        begun = await begin(stage, told, begunAt);
      },
    },
    ...told.happened.map((happening, place) => {
      const at = momentOf(stage.now, happening.daysAgo, `${slug} ${place}`);
      return {
        at,
        play: async () => {
          if (!begun) throw new Error(`${slug} is not begun when ${happening.did} happens.`);
          await happen(stage, { told, begun, at }, happening);
        },
      };
    }),
  ];
}

async function begin({ cast, now }: Stage, told: DemoInitiative, at: Date): Promise<Begun> {
  const owner = actorOf(cast, told.owner);
  const today = localDay(now, owner.timeZone);
  const { title, keywords, channels, external } = told;
  const input = createInitiativeInput.parse({
    ...{ title, keywords, channels, brief: told.begunWith ?? told.brief },
    topicIds: told.topics.map(cast.topic),
    teamIds: told.teams.map(cast.team),
    personIds: told.people.map((key) => cast.person(key).id),
    kickoffOn: daysLater(today, told.kickoffInDays),
    endsOn: told.endsInDays === undefined ? null : daysLater(today, told.endsInDays),
    milestones: told.milestones.map(({ name, inDays }) => ({ name, on: daysLater(today, inDays) })),
    externalKey: external?.key ?? null,
    externalUrl: external?.url ?? "",
  });
  const occasion = external && {
    ...{ kind: "told" as const, name: "created", note: external.system, personId: owner.id },
  };
  return db.transaction((tx) => beginInitiative(tx, owner, input, at, occasion));
}

type Place = { told: DemoInitiative; begun: Begun; at: Date };

async function happen(stage: Stage, { told, begun, at }: Place, happening: DemoHappening) {
  const { id: initiativeId, key } = begun;
  const actor = actorOf(stage.cast, happening.by);
  if (happening.did === "looked") await lookAtInitiative(actor, { key, at }, at);
  if (happening.did === "began") await changeInitiative(actor, { initiativeId, stage: "active" }, at);
  if (happening.did === "rewrote") await changeInitiative(actor, { initiativeId, brief: told.brief }, at);
  if (happening.did === "mentioned") await tellMention(slack, happening, at);
  if ("insight" in happening) {
    await recordExposure(actor, { key: demoKey(happening.insight), channel: "page" }, at);
    await judge(stage, initiativeId, happening, at);
  }
  if (happening.did !== "decided") return;
  const used = happening.used.map(stage.idOf);
  await tickUsed(actor, { initiativeId, shown: used, used }, at);
  const { decision } = happening;
  await closeInitiative(actor, { initiativeId, stage: "done", decision, decidedOn: null }, at);
}

type Judging = Extract<DemoHappening, { insight: string }>;

async function judge({ cast, idOf }: Stage, initiativeId: string, judging: Judging, at: Date) {
  const actor = actorOf(cast, judging.by);
  const input = { initiativeId, insightId: idOf(judging.insight) };
  if (judging.did === "accepted") await acceptMatch(actor, input, at);
  if (judging.did === "added") await addMatch(actor, input, at);
  if (judging.did === "dismissed") await dismissMatch(actor, { ...input, reason: judging.reason }, at);
}

const actorOf = (cast: DemoCast, key: string): PersonActor => ({ ...cast.person(key), kind: "person" });
