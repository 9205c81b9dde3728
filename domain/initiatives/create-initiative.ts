import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { renderMarkdown } from "../markdown/render-markdown";
import { localDay } from "../people/local-day";
import { conflict, invalid, notAllowed } from "../refusal";
import { initiativeHref, initiativeSlug, newInitiativeKey } from "./initiative-address";
import type { CreateInitiativeInput } from "./initiative-input";
import { mayCreateInitiatives } from "./initiative-policy";
import { type Occasion, recordOccasion } from "./record-occasion";
import { writeMilestones, writePeople, writeTeams, writeTopics } from "./write-lists";

/**
 * Begins an initiative that its maker looks after: its first occasion, so that what is known about it is looked up. `href`
 * is where it stands.
 */
export async function createInitiative(actor: PersonActor, input: CreateInitiativeInput, now: Date) {
  return db.transaction((tx) => beginInitiative(tx, actor, input, now));
}

/** The same within a transaction; `told` is the occasion where another system says so. */
export async function beginInitiative(
  tx: Transaction,
  actor: PersonActor,
  input: CreateInitiativeInput,
  now: Date,
  told?: Occasion,
) {
  if (!mayCreateInitiatives(actor)) throw notAllowed("begin initiatives");
  const { personIds = [], teamIds = [], topicIds = [], milestones = [], ...given } = input;
  mustEndAfterKickoff(given);
  await mustBeFree(tx, given.externalKey ?? null);
  const row = { ...rowOf(given, localDay(now, actor.timeZone)), ownerId: actor.id, createdById: actor.id };
  const [made] = await tx
    .insert(initiatives)
    .values({ ...row, createdAt: now, changedAt: now })
    .returning({ id: initiatives.id });
  if (!made) throw new Error("The initiative was not made.");
  await writePeople(tx, made.id, personIds, now);
  await writeTeams(tx, made.id, teamIds);
  await writeTopics(tx, made.id, topicIds);
  await writeMilestones(tx, made.id, milestones);
  const after = { ...given, personIds, teamIds, topicIds, milestones };
  await recordAudit(tx, actor, "initiative.created", { kind: "initiative", id: made.id }, { after });
  const created: Occasion = { kind: "created", name: "created", personId: actor.id };
  await recordOccasion(tx, made.id, told ?? created, now);
  return { id: made.id, key: row.key, href: initiativeHref(row) };
}

type Fields = Omit<CreateInitiativeInput, "personIds" | "teamIds" | "topicIds" | "milestones">;

function rowOf({ title, brief = "", stage = "proposed", ...given }: Fields, today: string) {
  const isClosed = stage === "done" || stage === "dropped";
  return {
    ...given,
    ...{ title, brief, stage },
    key: newInitiativeKey(),
    slug: initiativeSlug(title),
    briefHtml: renderMarkdown(brief, { idPrefix: "brief" }),
    decidedOn: isClosed ? today : null,
  };
}

/** Refuses an end that lies before the kickoff. */
export function mustEndAfterKickoff({ kickoffOn, endsOn }: Pick<Fields, "kickoffOn" | "endsOn">) {
  if (kickoffOn && endsOn && endsOn < kickoffOn)
    throw invalid("It ends before it begins: choose a later day, or leave the end empty.", "endsOn");
}

/** Refuses what another system calls an initiative when another one is called so already. */
export async function mustBeFree(tx: Transaction, externalKey: string | null, ownId?: string) {
  if (externalKey === null) return;
  const [taken] = await tx
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(eq(initiatives.externalKey, externalKey));
  if (taken && taken.id !== ownId)
    throw conflict("Another initiative has this outside key already. Choose another one.", "externalKey");
}
