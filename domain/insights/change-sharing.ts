import { and, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { coauthors, insightAudience, insightPeople, insights, insightTeams } from "@/db/schema/insights";
import { people, teams } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { invalid, notAllowed } from "../refusal";
import type { ChangeSharingInput } from "./draft-input";
import { readSharing, type Sharing } from "./find-sharing";
import { findStanding, type InsightRow, lockInsight } from "./find-standing";
import { maySetAudience, mayTend } from "./insight-policy";
import { queuePlacing } from "./queue-placing";
import { queueSettling } from "./queue-settling";

/**
 * Says who may read a record, who else writes it and who carries it; curators also say which teams must know it. Author
 * and owner stay who they are. Refused when a team must know what it could not read, and when one would shut oneself out.
 */
export async function changeSharing(actor: PersonActor, input: ChangeSharingInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, input.insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("change who may read this insight");
    if (input.audience === "on" && !maySetAudience(actor)) throw notAllowed("say which teams must know it");
    const before = await readSharing(insight, tx);
    const after = wanted(input, insight, before);
    await mustExist(tx, after, before);
    mustReach(after);
    const change = changedFields(before, after);
    if (!change) return;
    await write(tx, insight.id, after);
    if (!(await findStanding(actor, eq(insights.id, insight.id), now, tx)))
      throw invalid(
        "You could not read it yourself any more. Name yourself, or a team you are on.",
        "personIds",
      );
    if (insight.status === "published") await queuePlacing(tx, [insight.id]);
    if (insight.status !== "draft") await queueSettling(tx, [insight.id]);
    await recordAudit(tx, actor, "insight.shared", { kind: "insight", id: insight.id }, change);
  });
}

function wanted(input: ChangeSharingInput, insight: InsightRow, before: Sharing): Sharing {
  const own = [insight.authorId, insight.ownerId];
  return {
    visibility: input.visibility,
    teamIds: sorted(input.teamIds),
    personIds: sorted(input.personIds),
    coauthorIds: sorted(input.coauthorIds).filter((id) => !own.includes(id)),
    translatorId: input.translatorId || null,
    reviewIntervalMonths: input.reviewIntervalMonths,
    audienceTeamIds: input.audience === "on" ? sorted(input.audienceTeamIds) : before.audienceTeamIds,
  };
}

const sorted = (ids: string[]) => [...new Set(ids)].sort();

/** Whoever is newly named can sign in, and a co-author can write; those who were named before stay as they are. */
async function mustExist(tx: Transaction, after: Sharing, before: Sharing) {
  const known = new Set([...before.personIds, ...before.coauthorIds, before.translatorId]);
  const named = [...after.personIds, ...after.coauthorIds, after.translatorId].filter(
    (id): id is string => id !== null && !known.has(id),
  );
  const found = named.length === 0 ? [] : await activeAmong(tx, named);
  if (named.some((id) => !found.some((person) => person.id === id)))
    throw invalid("One of these people is not here any more. Choose again.");
  const reader = found.find(({ id, role }) => after.coauthorIds.includes(id) && !isAtLeast(role, "author"));
  if (reader)
    throw invalid(
      `${reader.name} may read but not write. Ask an administrator to make them an author first.`,
      "coauthorIds",
    );
  const teamIds = sorted([...after.teamIds, ...after.audienceTeamIds]);
  if (teamIds.length === 0) return;
  const there = await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, teamIds));
  if (there.length < teamIds.length) throw invalid("One of these teams is not here any more. Choose again.");
}

function activeAmong(tx: Transaction, ids: string[]) {
  return tx
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)));
}

function mustReach({ visibility, teamIds, audienceTeamIds }: Sharing) {
  if (visibility === "everyone" || audienceTeamIds.every((id) => teamIds.includes(id))) return;
  throw invalid(
    "A team that must know this insight could not read it. Let that team read it, or take it off the list of those who must know it.",
    "teamIds",
  );
}

async function write(tx: Transaction, insightId: string, after: Sharing) {
  const { visibility, translatorId, reviewIntervalMonths } = after;
  await tx
    .update(insights)
    .set({ visibility, translatorId, reviewIntervalMonths })
    .where(eq(insights.id, insightId));
  await tx.delete(insightTeams).where(eq(insightTeams.insightId, insightId));
  await tx.delete(insightPeople).where(eq(insightPeople.insightId, insightId));
  await tx.delete(coauthors).where(eq(coauthors.insightId, insightId));
  await tx.delete(insightAudience).where(eq(insightAudience.insightId, insightId));
  const teamRows = (ids: string[]) => ids.map((teamId) => ({ insightId, teamId }));
  const personRows = (ids: string[]) => ids.map((personId) => ({ insightId, personId }));
  if (after.teamIds.length > 0) await tx.insert(insightTeams).values(teamRows(after.teamIds));
  if (after.personIds.length > 0) await tx.insert(insightPeople).values(personRows(after.personIds));
  if (after.coauthorIds.length > 0) await tx.insert(coauthors).values(personRows(after.coauthorIds));
  if (after.audienceTeamIds.length > 0)
    await tx.insert(insightAudience).values(teamRows(after.audienceTeamIds));
}
