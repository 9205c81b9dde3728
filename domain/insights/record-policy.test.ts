import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, reviewers, reviews } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { addRevision } from "./add-revision";
import { approveReview } from "./approve-review";
import { askAlso } from "./ask-also";
import { changeSharing } from "./change-sharing";
import { commentOnSection } from "./comment-on-section";
import { discardDraft } from "./discard-draft";
import { findByKey, lockInsight } from "./find-standing";
import { followInsight } from "./follow-insight";
import { publishInsight } from "./publish-insight";
import { renderContent } from "./render-content";
import { retireInsight } from "./retire-insight";
import { reviseInsight } from "./revise-insight";
import { saveDraft } from "./save-draft";
import { sendBack } from "./send-back";
import { submitForReview } from "./submit-for-review";
import { withdrawReview } from "./withdraw-review";

/*
 * Who may do what, written down once more by hand: the states a record can be in, the people there are, and for each
 * verb who gets further than "not allowed". Restricted and missing records must answer alike.
 */
const cast = ["reader", "named", "author", "translator", "other", "reviewer", "curator", "admin"] as const;
type Who = (typeof cast)[number];
const states = [
  "published",
  "restricted",
  "draft",
  "restrictedDraft",
  "inReview",
  "trashed",
  "missing",
] as const;
type State = (typeof states)[number];

const exists: Record<State, Who[]> = {
  published: [...cast],
  restricted: ["named", "author", "translator", "reviewer", "admin"],
  draft: ["author", "translator", "curator", "admin"],
  restrictedDraft: ["author", "translator", "admin"],
  inReview: ["author", "translator", "reviewer", "curator", "admin"],
  trashed: [],
  missing: [],
};

const tending: Who[] = ["author", "curator", "admin"];
const approving: Who[] = ["reviewer", "curator", "admin"];

type World = { insightId: string; key: string; reviewId: string; people: Record<Who, PersonActor> };
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

async function makeCast(): Promise<Record<Who, PersonActor>> {
  const [reader, named, translator] = [
    await person("reader"),
    await person("reader"),
    await person("reader"),
  ];
  const [author, other, reviewer] = [await person("author"), await person("author"), await person("author")];
  const [curator, admin] = [await person("curator"), await person("admin")];
  const all = { reader, named, author, translator, other, reviewer, curator, admin };
  return Object.fromEntries(Object.entries(all).map(([who, { actor }]) => [who, actor])) as Record<
    Who,
    PersonActor
  >;
}

async function makeWorld(state: State, people: Record<Who, PersonActor>): Promise<World> {
  if (state === "missing") return { insightId: uuidv7(), key: "bcdfghjk", reviewId: uuidv7(), people };
  const isDraft = state !== "published" && state !== "restricted" && state !== "trashed";
  const record = await insight(people.author.id, {
    status: isDraft ? "draft" : "published",
    visibility: state.startsWith("restricted") ? "restricted" : "everyone",
    translatorId: people.translator.id,
    trashed: state === "trashed",
    withDraft: true,
  });
  const insightId = record.id;
  if (state === "restricted") await db.insert(insightPeople).values({ insightId, personId: people.named.id });
  const reviewId = ["published", "restricted", "inReview"].includes(state)
    ? await review(insightId, people, state === "inReview")
    : uuidv7();
  return { insightId, key: record.key, reviewId, people };
}

/** An open round, or one that is over: its reviewer goes on seeing a restricted record. */
async function review(insightId: string, people: Record<Who, PersonActor>, isOpen: boolean) {
  const content = completeContent();
  const by = people.author.id;
  const revision = await db.transaction((tx) =>
    addRevision(
      tx,
      {
        insightId,
        content,
        html: renderContent(content),
        origin: "review",
        editorIds: [by],
        createdById: by,
      },
      testNow,
    ),
  );
  const [row] = await db
    .insert(reviews)
    .values({
      insightId,
      revisionId: revision.id,
      state: isOpen ? "open" : "published",
      askedById: by,
      askedAt: testNow,
    })
    .returning();
  if (!row) throw new Error("The review was not made.");
  await db.insert(reviewers).values({ reviewId: row.id, personId: people.reviewer.id, insightId });
  return row.id;
}
