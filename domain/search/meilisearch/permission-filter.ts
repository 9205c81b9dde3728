import { type Actor, isAtLeast } from "../../actor";
import { all, any, everything, type Filter, is, isIn } from "./filter-text";

/**
 * `listedFor` (`insights/insight-policy.ts`) in Meilisearch's language: which records exist for this actor, who is on these
 * teams today. Null for whom nothing exists. Nothing of the trash is in the index.
 */
export function permissionFilter(actor: Actor, teamIds: string[]): Filter[] | null {
  if (actor.kind === "anonymous") return null;
  if (actor.kind === "system") return everything;
  if (actor.kind === "everyone") return [published, unrestricted];
  const writes = is("writers", actor.id);
  const reviews = is("reviewers", actor.id);
  const named = any(is("people", actor.id), isIn("teams", teamIds));
  const readable = any(unrestricted, writes, reviews, named);
  // Who writes or reviews a draft may read it anyway.
  const drafts = isAtLeast(actor.role, "curator") ? readable : any(writes, reviews);
  return [any(all(published, readable), all(isDraft, drafts))];
}

const isDraft = is("status", "draft");
const published = isIn("status", ["published", "superseded", "retired"]);
const unrestricted = is("visibility", "everyone");
