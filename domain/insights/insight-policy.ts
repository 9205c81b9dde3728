import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { type Actor, isAtLeast, type PersonActor, type Role } from "../actor";
import { localDay } from "../people/local-day";

const nobody = sql`false`;

/**
 * Which records exist for this actor, for lists, counts and suggestions: a condition on `insights`. A restricted
 * record exists only for those who have to do with it; a record that was never published only for its writers, its
 * reviewers and curators. What lies in the trash exists for nobody here.
 */
export function listedFor(actor: Actor, now: Date): SQL {
  if (actor.kind === "anonymous") return nobody;
  if (actor.kind === "system") return isNull(insights.trashedAt);
  if (actor.kind === "everyone") return all(isNull(insights.trashedAt), published(), unrestricted());
  return all(
    isNull(insights.trashedAt),
    any(
      all(published(), any(unrestricted(), concerns(actor, now))),
      all(eq(insights.status, "draft"), any(writes(actor), isReviewer(actor), curates(actor, now))),
    ),
  );
}

/**
 * Which records this actor may open by their address: those of `listedFor`, and for administrators also the
 * restricted ones, which is to be audited (`find-standing.ts` says when).
 */
export function visibleTo(actor: Actor, now: Date): SQL {
  if (actor.kind !== "person" || !isAtLeast(actor.role, "admin")) return listedFor(actor, now);
  return isNull(insights.trashedAt);
}

/** Curators tend every unrestricted draft, and a restricted one when they are named on it. */
function curates(actor: PersonActor, now: Date): SQL {
  if (!isAtLeast(actor.role, "curator")) return nobody;
  return any(unrestricted(), concerns(actor, now));
}

const published = () => ne(insights.status, "draft");
const unrestricted = () => eq(insights.visibility, "everyone");

/** Author, co-author, owner or translator. */
export const writes = (actor: PersonActor): SQL =>
  any(
    eq(insights.authorId, actor.id),
    eq(insights.ownerId, actor.id),
    eq(insights.translatorId, actor.id),
    sql`${insights.id} in (select c.insight_id from coauthors c where c.person_id = ${actor.id})`,
  );

export const isReviewer = (actor: PersonActor): SQL =>
  sql`${insights.id} in (select r.insight_id from reviewers r where r.person_id = ${actor.id})`;

/** Named on the record, alone or by a team they are on today, or one of those who write or review it. */
export const concerns = (actor: PersonActor, now: Date): SQL => {
  const today = localDay(now, actor.timeZone);
  return any(
    writes(actor),
    isReviewer(actor),
    sql`${insights.id} in (select p.insight_id from insight_people p where p.person_id = ${actor.id})`,
    sql`${insights.id} in (
      select t.insight_id from insight_teams t join memberships m on m.team_id = t.team_id
      where m.person_id = ${actor.id}
        and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date))`,
  );
};

const all = (...conditions: SQL[]): SQL => and(...conditions) ?? sql`true`;
const any = (...conditions: SQL[]): SQL => or(...conditions) ?? nobody;

/** What an actor has to do with one record: what the questions below are asked of. */
export type Standing = {
  status: "draft" | "published" | "superseded" | "retired";
  /** Author, co-author, owner or translator of it. */
  isWriter: boolean;
  isOwner: boolean;
  isAuthor: boolean;
  /** Asked to review it, now or earlier. */
  isReviewer: boolean;
  /** Sees it only because administrators may; every reading is audited. */
  onlyAsAdministrator: boolean;
};

const person = (actor: Actor, least: Role): actor is PersonActor =>
  actor.kind === "person" && isAtLeast(actor.role, least);

/** Own means author or owner; a translator carries it and does not write it. */
const isOwn = ({ isAuthor, isOwner }: Standing) => isAuthor || isOwner;

export const mayCreateInsights = (actor: Actor) => person(actor, "author");

export const mayEditDraft = (actor: Actor, standing: Standing) =>
  person(actor, "curator") || (person(actor, "author") && isOwn(standing));

/** Drafts are read by those who write them, those asked to review them, and curators. */
export const maySeeDraft = (actor: Actor, standing: Standing) =>
  actor.kind === "system" || person(actor, "curator") || standing.isWriter || standing.isReviewer;

export const mayComment = (actor: Actor, standing: Standing) =>
  actor.kind === "person" && (mayEditDraft(actor, standing) || standing.isReviewer);

/** Never one's own, and never what one wrote in; authors when asked, curators always. */
export const mayApprove = (actor: Actor, standing: Standing, editorIds: string[]) => {
  if (isOwn(standing) || (actor.kind === "person" && editorIds.includes(actor.id))) return false;
  return person(actor, "curator") || (person(actor, "author") && standing.isReviewer);
};

/** Publish after approval, revise, re-verify, hand over, retire, change who may read it. */
export const mayTend = (actor: Actor, standing: Standing) =>
  person(actor, "curator") || (person(actor, "author") && isOwn(standing));

/** Whoever may tend it throws a draft away; what was published goes to the trash only by curators. */
export const mayTrash = (actor: Actor, standing: Standing) =>
  standing.status === "draft" ? mayTend(actor, standing) : person(actor, "curator");

/** What teams must know is the curators' list. */
export const maySetAudience = (actor: Actor) => person(actor, "curator");
