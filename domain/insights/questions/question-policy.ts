import { type Actor, isAtLeast } from "../../actor";
import { mayEditDraft, mayTend, type Standing } from "../insight-policy";

const isAuthor = (actor: Actor) => actor.kind === "person" && isAtLeast(actor.role, "author");

/** Those who write the record, its translator too, and every author who may read it. */
export const mayAnswer = (actor: Actor, standing: Standing) => standing.isWriter || isAuthor(actor);

/** Whoever gave an answer changes it, and whoever may tend the record. */
export const mayChangeAnswer = (actor: Actor, standing: Standing, answeredById: string) =>
  (actor.kind === "person" && actor.id === answeredById) || mayTend(actor, standing);

/** Whoever asked takes it back; whoever may tend the record takes it down. */
export const mayWithdraw = (actor: Actor, standing: Standing, askedById: string) =>
  (actor.kind === "person" && actor.id === askedById) || mayTend(actor, standing);

export const mayFold = (actor: Actor, standing: Standing) => mayEditDraft(actor, standing);

export const mayPlanFromQuestion = isAuthor;
