import { expect, test } from "vitest";
import { db } from "@/db/client";
import type { PersonActor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { completeContent, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import {
  cast,
  exists,
  makeCast,
  makeWorld,
  type State,
  states,
  type Who,
  type World,
} from "@/tests/support/record-world";
import { approveReview } from "./approve-review";
import { askAlso } from "./ask-also";
import { changeSharing } from "./change-sharing";
import { commentOnSection } from "./comment-on-section";
import { discardDraft } from "./discard-draft";
import { findByKey, lockInsight } from "./find-standing";
import { followInsight } from "./follow-insight";
import { handOverInsight } from "./hand-over-insight";
import { publishInsight } from "./publish-insight";
import { reinstateInsight } from "./reinstate-insight";
import { restoreRevision } from "./restore-revision";
import { retireInsight } from "./retire-insight";
import { reviseInsight } from "./revise-insight";
import { saveDraft } from "./save-draft";
import { sendBack } from "./send-back";
import { submitForReview } from "./submit-for-review";
import { tickGoal } from "./tick-goal";
import { trashInsight } from "./trash-insight";
import { withdrawReview } from "./withdraw-review";

/*
 * Who may do what, written down once more by hand: for each verb who gets further than "not allowed", for every state of
 * a record. Restricted and missing records must answer alike.
 */
const tending: Who[] = ["author", "curator", "admin"];
const approving: Who[] = ["reviewer", "curator", "admin"];

type Verb = {
  /** Leaves the record as it is: all may try it on the same one. */
  harmless?: true;
  may: Who[];
  call: (actor: PersonActor, world: World) => Promise<unknown>;
  only?: State[];
};

const verbs: Record<string, Verb> = {
  open: {
    may: [...cast],
    harmless: true,
    call: async (actor, { key }) => {
      if (!(await findByKey(actor, key, testNow))) throw new Refusal("not-found", "It is not there.");
    },
  },
  lock: {
    may: [...cast],
    harmless: true,
    call: (actor, { insightId }) => db.transaction((tx) => lockInsight(tx, actor, insightId, testNow)),
  },
  follow: {
    may: [...cast],
    harmless: true,
    call: (actor, { insightId }) => followInsight(actor, { insightId }, testNow),
  },
  save: {
    may: tending,
    call: (actor, { insightId }) =>
      saveDraft(actor, { insightId, version: 1, content: completeContent() }, testNow),
  },
  revise: { may: tending, call: (actor, { insightId }) => reviseInsight(actor, { insightId }, testNow) },
  discard: { may: tending, call: (actor, { insightId }) => discardDraft(actor, { insightId }, testNow) },
  share: {
    may: tending,
    call: (actor, { insightId }) =>
      changeSharing(
        actor,
        {
          insightId,
          visibility: "everyone",
          teamIds: [],
          personIds: [],
          coauthorIds: [],
          translatorId: "",
          reviewIntervalMonths: 12,
          audienceTeamIds: [],
        },
        testNow,
      ),
  },
  submit: {
    may: tending,
    call: (actor, { insightId, people }) =>
      submitForReview(
        actor,
        { insightId, reviewerIds: [people.curator.id], message: "", version: 1, note: "" },
        testNow,
      ),
  },
  comment: {
    may: [...tending, "reviewer"],
    call: (actor, { insightId }) =>
      commentOnSection(actor, { insightId, section: "summary", itemId: "", body: "Which plans?" }, testNow),
  },
  publish: { may: tending, call: (actor, { insightId }) => publishInsight(actor, { insightId }, testNow) },
  retire: {
    may: tending,
    call: (actor, { insightId }) => retireInsight(actor, { insightId, reason: "Outdated." }, testNow),
  },
  restore: {
    may: tending,
    only: ["published", "restricted", "inReview", "missing"],
    call: (actor, { insightId }) => restoreRevision(actor, { insightId, number: 1, note: "" }, testNow),
  },
  "goal met": {
    may: tending,
    call: (actor, { insightId }) =>
      tickGoal(actor, { insightId, goalId: "g1", state: "met", on: "", note: "" }, testNow),
  },
  "hand over": {
    may: tending,
    call: (actor, { insightId, people }) =>
      handOverInsight(actor, { insightId, personId: people.other.id, note: "" }, testNow),
  },
  "throw a draft away": {
    may: tending,
    only: ["draft", "restrictedDraft", "inReview", "missing"],
    call: (actor, { insightId }) => trashInsight(actor, { insightId }, testNow),
  },
  "throw away what was published": {
    may: ["curator", "admin"],
    only: ["published", "restricted", "trashed", "missing"],
    call: (actor, { insightId }) => trashInsight(actor, { insightId, sure: "on" }, testNow),
  },
  reinstate: {
    may: tending,
    call: (actor, { insightId }) => reinstateInsight(actor, { insightId }, testNow),
  },
  approve: {
    may: approving,
    only: ["inReview", "missing"],
    call: (actor, { reviewId }) => approveReview(actor, { reviewId, answer: "" }, testNow),
  },
  "send back": {
    may: approving,
    only: ["inReview", "missing"],
    call: (actor, { reviewId }) => sendBack(actor, { reviewId, answer: "Name the sample." }, testNow),
  },
  "take back": {
    may: tending,
    only: ["inReview", "missing"],
    call: (actor, { reviewId }) => withdrawReview(actor, { reviewId }, testNow),
  },
  "ask also": {
    may: tending,
    only: ["inReview", "missing"],
    call: (actor, { reviewId, people }) =>
      askAlso(actor, { reviewId, reviewerIds: [people.other.id], message: "" }, testNow),
  },
};

for (const [name, verb] of Object.entries(verbs))
  test(`${name}: refused as missing, as not allowed, or not for who asks`, async () => {
    const people = await makeCast();
    for (const state of verb.only ?? states) {
      const told = (who: Who) =>
        !exists[state].includes(who) ? "not-found" : verb.may.includes(who) ? "let in" : "not-allowed";
      const world = await makeWorld(state, people);
      const before = (await auditTrail()).length;
      for (const who of cast.filter((one) => told(one) !== "let in"))
        expect(await outcome(verb, people[who], world), `${name} ${state} as ${who}`).toBe(told(who));
      expect((await auditTrail()).length).toBe(before);
      for (const who of cast.filter((one) => told(one) === "let in"))
        expect(
          await outcome(verb, people[who], verb.harmless ? world : await makeWorld(state, people)),
          `${name} ${state} as ${who}`,
        ).toBe("let in");
    }
  });

test("a restricted record and a missing one are refused in the same words", async () => {
  const people = await makeCast();
  const [hidden, missing] = [await makeWorld("restricted", people), await makeWorld("missing", people)];
  for (const [name, verb] of Object.entries(verbs)) {
    if (verb.only) continue;
    const words = await Promise.all(
      [hidden, missing].map((world) => verb.call(people.other, world).then(String, String)),
    );
    expect(words[0], name).toBe(words[1]);
  }
});

/** "let in" also means refused for what was asked: the record is theirs to try it on. */
async function outcome({ call }: Verb, actor: PersonActor, world: World) {
  try {
    await call(actor, world);
    return "let in";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason === "not-found" || error.reason === "not-allowed" ? error.reason : "let in";
  }
}
