import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { renderMarkdown } from "../markdown/render-markdown";
import { localDay } from "../people/local-day";
import { briefOf, mustStayVisible, recordInitiativeChange, recordRewording } from "./change-of-initiative";
import { mustBeFree, mustEndAfterKickoff } from "./create-initiative";
import { type InitiativeRow, lockOwnInitiative } from "./find-initiative";
import { initiativeHref, initiativeSlug } from "./initiative-address";
import type { ChangeInitiativeInput } from "./initiative-input";
import { ownChanges } from "./own-changes";
import { type Occasion, recordOccasion } from "./record-occasion";
import { lookUpAgain } from "./record-opinion";
import {
  type InitiativeLists,
  readLists,
  writeMilestones,
  writePeople,
  writeTeams,
  writeTopics,
} from "./write-lists";

/**
 * Changes what was sent of an initiative and nothing else; nothing that somebody else wrote meanwhile is lost. A brief that
 * changed in substance is an occasion. The address follows the title, and the one before keeps leading there.
 */
export async function changeInitiative(actor: PersonActor, input: ChangeInitiativeInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, input.initiativeId, now);
    return applyChange(tx, actor, row, input, now);
  });
}

/**
 * The same within a transaction that holds the lock; `told` is the occasion in place of a changed brief where another
 * system says so. Answers whether anything changed, and whether that was an occasion.
 */
export async function applyChange(
  tx: Transaction,
  actor: PersonActor,
  row: InitiativeRow,
  { initiativeId: _id, version, was, over, ...sent }: ChangeInitiativeInput,
  now: Date,
  told?: Occasion,
) {
  const before = await readState(tx, row);
  const after = {
    ...before,
    ...sortedLists(ownChanges(sent, { ...before, version: row.version }, { version, was, over })),
  };
  const change = changedFields(before, after);
  const slug = initiativeSlug(after.title);
  const href = initiativeHref({ key: row.key, slug });
  if (!change) return { id: row.id, href, isChanged: false, isOccasion: false };
  mustEndAfterKickoff(after);
  await mustBeFree(tx, after.externalKey, row.id);
  await write(tx, row, before, after, now);
  await tx
    .update(initiatives)
    .set({ slug, decidedOn: decidedOn(row, after.stage, localDay(now, actor.timeZone)) })
    .where(eq(initiatives.id, row.id));
  await mustStayVisible(tx, actor, row, sent.visibility ? "visibility" : "personIds", now);
  await recordInitiativeChange(tx, actor, row, { action: "initiative.changed", ...change }, now);
  if (shownTo.some((name) => name in (change.after ?? {}))) await lookUpAgain(tx, row.id);
  const isOccasion = await comeUp(tx, actor, { row, before, after }, now, told);
  return { id: row.id, href, isChanged: true, isOccasion };
}

/** What changes before whom it is put, and what it is called there. */
const shownTo = ["title", "visibility", "personIds", "teamIds"];

type State = Awaited<ReturnType<typeof readState>>;

async function readState(tx: Transaction, row: InitiativeRow) {
  const { title, brief, language, stage, kickoffOn, endsOn, keywords, channels } = row;
  const { externalKey, externalUrl, visibility } = row;
  return {
    ...{ title, brief, language, stage, kickoffOn, endsOn, keywords, channels },
    ...{ externalKey, externalUrl, visibility },
    ...(await readLists(tx, row.id)),
  };
}

/** In the order in which they are read, so that the same list is no change. */
function sortedLists<Values extends Partial<InitiativeLists>>(values: Values): Values {
  const sorted: Partial<InitiativeLists> = {};
  for (const name of ["personIds", "teamIds", "topicIds"] as const)
    if (values[name]) sorted[name] = [...values[name]].sort();
  if (values.milestones)
    sorted.milestones = values.milestones.toSorted((a, b) =>
      `${a.on} ${a.name}` < `${b.on} ${b.name}` ? -1 : 1,
    );
  return { ...values, ...sorted };
}

async function write(tx: Transaction, { id }: InitiativeRow, before: State, after: State, now: Date) {
  const { personIds, teamIds, topicIds, milestones, ...columns } = after;
  const differs = (name: keyof State) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const rendered = differs("brief") ? { briefHtml: renderMarkdown(after.brief, { idPrefix: "brief" }) } : {};
  await tx
    .update(initiatives)
    .set({ ...columns, ...rendered })
    .where(eq(initiatives.id, id));
  if (differs("personIds")) await writePeople(tx, id, personIds, now);
  if (differs("teamIds")) await writeTeams(tx, id, teamIds);
  if (differs("topicIds")) await writeTopics(tx, id, topicIds);
  if (differs("milestones")) await writeMilestones(tx, id, milestones);
}

export const isClosed = (stage: InitiativeRow["stage"]) => stage === "done" || stage === "dropped";

/** The day on which it was closed, kept while it stays so. */
const decidedOn = (row: InitiativeRow, stage: InitiativeRow["stage"], today: string) =>
  isClosed(stage) ? (row.decidedOn ?? today) : null;

type Changed = { row: InitiativeRow; before: State; after: State };

async function comeUp(
  tx: Transaction,
  actor: PersonActor,
  { row, before, after }: Changed,
  now: Date,
  told?: Occasion,
) {
  if (isClosed(after.stage)) {
    if (!isClosed(before.stage)) await lookUpAgain(tx, row.id);
    return false;
  }
  if (isClosed(before.stage)) return recordReopening(tx, actor, row, now);
  const rewording = { before: briefOf(before, before.topicIds), after: briefOf(after, after.topicIds) };
  return recordRewording(tx, actor, { id: row.id, version: row.version, ...rewording }, now, told);
}

/** What was closed comes up again when it is reopened. */
export function recordReopening(tx: Transaction, actor: PersonActor, row: InitiativeRow, now: Date) {
  const name = `reopened:${row.version + 1}`;
  return recordOccasion(tx, row.id, { kind: "brief", name, note: "reopened", personId: actor.id }, now);
}
