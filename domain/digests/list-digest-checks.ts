import { quotedStatement } from "../insights/quoted-statement";
import { reasonOf } from "../upkeep/ask-owners";
import { listNeedsReview } from "../upkeep/list-needs-review";
import type { NeedsReviewItem } from "../upkeep/needs-review-query";
import type { DigestAsk } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { counted } from "./digest-words";

const mostNamed = 3;

type OpenAsk = { id: string; kind: string; subjectId: string };

/**
 * What somebody looks after and is to check, what most people read or remember first: a few by name, the rest as one line
 * that leads to their list. It takes the place of what was asked about each when it came up, and says so to whoever
 * reminds of asks.
 */
export async function listDigestChecks(reader: DigestReader, asked: OpenAsk[]): Promise<DigestAsk[]> {
  const { actor, now, since } = reader;
  const { items, total } = await listNeedsReview(actor, { whose: "own", page: 1 }, now);
  const named = items.slice(0, mostNamed);
  const lines = named.map((item) => {
    const askId = asked.find(({ kind, subjectId }) => kind === "still-true" && subjectId === item.id)?.id;
    return { ...checkLine(item), askId: askId ?? null, isNew: item.since >= since };
  });
  const all = total > named.length ? [...lines, restLine(total - named.length)] : lines;
  const told = asked.map(({ id }) => id).filter((id) => !lines.some(({ askId }) => askId === id));
  return all.map((line, place) => (place === all.length - 1 && told.length > 0 ? { ...line, told } : line));
}

function checkLine({ id, href, statement, causes, ...facts }: NeedsReviewItem) {
  const why = reasonOf([...new Set(causes.map(({ kind }) => kind))]);
  const sentence = `${why} Is it still true? ${quotedStatement(statement)}${readWords(facts)}`;
  return { sentence, href: `${href}/tend`, pathId: null, checkOf: id };
}

function readWords({ readers, holders }: Pick<NeedsReviewItem, "readers" | "holders">) {
  const said = [
    ...(readers > 0 ? [`read by ${counted(readers, "person", "people")} this year`] : []),
    ...(holders === null ? [] : [`remembered by ${holders}`]),
  ];
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}

const restLine = (count: number) => ({
  ...{ askId: null, pathId: null, checkOf: "rest" as const, isNew: false },
  sentence: `${count === 1 ? "One more insight" : `${count} more insights`} that you look after ${count === 1 ? "needs" : "need"} review.`,
  href: "/insights/needs-review",
});
