import { emptyContent, type InsightContent } from "@/domain/insights/content-input";
import { keyInAddress } from "@/domain/insights/key-in-address";
import type { Client } from "./client";
import type { Journal, KnownRecord } from "./journal";
import { saveRetrying } from "./save-retrying";
import type { Seeded } from "./seeded";

type WriterOptions = {
  name: string;
  client: Client;
  journal: Journal;
  random: Seeded;
  reviewerId: string;
  /** The id and the open review of a record, looked up beside the app. */
  lookUp(key: string): Promise<{ id: string; openReviewId: string | null }>;
  isOver(): boolean;
};

/** Writes until it is over: mostly saves, now and then a new record, a comment, a review asked for and taken back. */
export async function write(options: WriterOptions) {
  const { client, journal, random, isOver, name } = options;
  const own: KnownRecord[] = [];
  for (let turn = 1; !isOver(); turn++) {
    const word = `${name}x${turn}e`;
    const chance = random.next();
    const record = own.length > 0 && chance >= 0.04 ? random.pick(own) : await begin(options, word);
    if (!record) continue;
    if (!own.includes(record)) own.push(record);
    else if (chance < 0.09) await comment(options, record, word);
    else if (chance < 0.12) await reviewAndTakeBack(options, record);
    else
      await saveRetrying({ client, journal, record, word, changed: withWord(record.content, word, random) });
  }
}

async function begin({ client, journal }: WriterOptions, word: string): Promise<KnownRecord | null> {
  const statement = `Somebody who writes ${word} down can find it again later.`;
  const answer = await client.submit("insights/new/actions#start", { statement });
  const key = answer?.status === "redirected" ? keyInAddress(answer.message) : null;
  if (!key) return null;
  const content = { ...emptyContent(), statement };
  const record = { href: `/insights/${key}`, key, version: 1, content, words: [] };
  journal.records.push(record);
  return record;
}

/** What the draft says with one more word somewhere; nothing is ever taken out. */
function withWord(content: InsightContent, word: string, random: Seeded): InsightContent {
  const chance = random.next();
  if (chance < 0.1) return { ...content, statement: `Somebody who writes ${word} down can find it again.` };
  const list = random.pick(["goals", "nonGoals", "limitations", "usageDo", "usageDont"] as const);
  if (chance < 0.5 && content[list].length < 50)
    return { ...content, [list]: [...content[list], { id: word, text: `Point **${word}** of many.` }] };
  const prose = random.pick(["background", "method", "evaluation", "openQuestions", "summary"] as const);
  return { ...content, [prose]: `${content[prose]}\n\nAnd *${word}* was written.`.trim() };
}

async function comment({ client, journal, lookUp }: WriterOptions, { key }: KnownRecord, word: string) {
  const body = `What about ${word}?`;
  const insightId = (await lookUp(key)).id;
  const answer = await client.submit("insights/[slug]/review/actions#comment", {
    ...{ insightId, section: "summary", itemId: "", body },
  });
  if (answer?.status === "done") journal.comments.push({ key, body });
  else if (answer) client.tally.wrong.push(`A comment was refused: ${answer.message}`);
}

/** A draft rests while it is in review, so its writer goes on only when the review is surely taken back. */
async function reviewAndTakeBack(options: WriterOptions, { key, version, content }: KnownRecord) {
  const { client, journal, lookUp, reviewerId } = options;
  const insightId = (await lookUp(key)).id;
  const answer = await client.submit("insights/[slug]/review/actions#submit", {
    ...{ insightId, "reviewerIds[]": [reviewerId], message: "", version: String(version), note: "" },
  });
  if (answer?.status === "done") journal.submitted.push({ key, content });
  else if (answer) client.tally.wrong.push(`A review was refused: ${answer.message}`);
  for (;;) {
    // A request without an answer may have been on its way through the database: that is over once the app is back.
    await client.web.whenUp();
    const { openReviewId } = await lookUp(key);
    if (!openReviewId) return;
    await client.submit("insights/[slug]/review/actions#takeBack", { reviewId: openReviewId });
  }
}
