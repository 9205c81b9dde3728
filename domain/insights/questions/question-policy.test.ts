import { expect, test } from "vitest";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "@/domain/actor";
import { person, testNow } from "@/tests/support/factories";
import { cast, exists, makeCast, makeWorld, states, type Who } from "@/tests/support/record-world";
import { Refusal } from "../../refusal";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";
import { foldAnswer } from "./fold-answer";
import { withdrawQuestion } from "./withdraw-question";

const later = new Date(testNow.getTime() + 3_600_000);

/* Who may do what, written down once more by hand, for every state of a record. */
const tending: Who[] = ["author", "curator", "admin"];
const verbs: Record<string, { may: Who[]; call: (actor: PersonActor, id: string) => Promise<unknown> }> = {
  answer: {
    may: [...tending, "translator", "other", "reviewer"],
    call: (actor, questionId) => answerQuestion(actor, { questionId, answer: "No.", insteadOf: "" }, later),
  },
  "take down": { may: tending, call: (actor, questionId) => withdrawQuestion(actor, { questionId }, later) },
  fold: {
    may: tending,
    call: (actor, questionId) => foldAnswer(actor, { questionId, into: "usage" }, later),
  },
};

test.each(Object.entries(verbs))(
  "%s: refused as missing, as not allowed, or not for who asks",
  async (name, verb) => {
    const people = await makeCast();
    const stranger = await person("reader");
    for (const state of states.filter((one) => one !== "missing"))
      for (const who of cast) {
        const { insightId } = await makeWorld(state, people);
        const questionId = await putQuestion(insightId, stranger.id);
        const told = !exists[state].includes(who)
          ? "not-found"
          : verb.may.includes(who)
            ? "let in"
            : "not-allowed";
        expect(await outcome(verb.call(people[who], questionId)), `${name} ${state} as ${who}`).toBe(told);
      }
    const missing = await verb.call(people.other, crypto.randomUUID()).then(String, String);
    const hidden = await makeWorld("restricted", people);
    const onHidden = await putQuestion(hidden.insightId, stranger.id);
    expect(await verb.call(people.other, onHidden).then(String, String)).toBe(missing);
  },
  60_000,
);

test("whoever may read a published record asks on it", async () => {
  const people = await makeCast();
  for (const state of states) {
    const { insightId } = await makeWorld(state, people);
    for (const who of cast)
      expect(await outcome(askQuestion(people[who], { insightId, body: `${state}?` }, testNow))).toBe(
        exists[state].includes(who) ? "let in" : "not-found",
      );
  }
});

async function putQuestion(insightId: string, askedById: string) {
  const [row] = await db
    .insert(questions)
    .values({ insightId, askedById, body: "Why?", html: "<p>Why?</p>", rendererVersion: 1, askedAt: testNow })
    .returning();
  return row?.id ?? "";
}

/** "let in" also means refused for what was asked: the record is theirs to try it on. */
async function outcome(tried: Promise<unknown>) {
  try {
    await tried;
    return "let in";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason === "not-found" || error.reason === "not-allowed" ? error.reason : "let in";
  }
}
