import { type Actor, isAtLeast } from "../actor";

/** Every signed-in person reads all studies; authors and up begin them. */
export const mayPlanStudies = (actor: Actor) => actor.kind === "person" && isAtLeast(actor.role, "author");

/** Change, move, hand over, withdraw: its owner, and curators. An owner who became a reader only reads. */
export const mayTendStudy = (actor: Actor, { ownerId }: { ownerId: string }) =>
  actor.kind === "person" &&
  (isAtLeast(actor.role, "curator") || (isAtLeast(actor.role, "author") && actor.id === ownerId));
