import type { Actor } from "../actor";
import { mayEditDraft, maySeeDraft, mayTend, type Standing } from "./insight-policy";

/** Which pages of a record stand open to this actor beside reading it and its history. */
export function recordDoors(actor: Actor, standing: Standing) {
  return {
    edit: mayEditDraft(actor, standing),
    review: maySeeDraft(actor, standing),
    sharing: mayTend(actor, standing),
  };
}
