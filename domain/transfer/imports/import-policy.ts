import { type Actor, isAtLeast, type PersonActor } from "../../actor";
import { isImportedLibrary } from "../../people/imported-library";
import { notAllowed } from "../../refusal";

/** Authors and above take things in, as drafts. */
export const mayImport = (actor: Actor): actor is PersonActor =>
  actor.kind === "person" && isAtLeast(actor.role, "author");

/** As published, past every review: administrators alone, and the stand-in of an installation without people. */
export const mayImportAsPublished = (actor: Actor) =>
  actor.kind === "person" && (actor.role === "admin" || isImportedLibrary(actor));

/** The list of topics is the curators'; the stand-in begins it. */
export const mayMakeTopics = (actor: PersonActor) =>
  isAtLeast(actor.role, "curator") || isImportedLibrary(actor);

/** People come in by administrators alone. */
export const mayImportPeople = (actor: Actor): actor is PersonActor =>
  actor.kind === "person" && actor.role === "admin";

export function mustImportPeople(actor: Actor): asserts actor is PersonActor {
  if (!mayImportPeople(actor)) throw notAllowed("import people");
}

export function mustImport(actor: Actor): asserts actor is PersonActor {
  if (!mayImport(actor)) throw notAllowed("import insights");
}
