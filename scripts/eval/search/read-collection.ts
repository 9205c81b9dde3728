import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PlainProblem } from "@/config/plain-problem";

export type CollectionText = { id: string; title: string; text: string };
export type Judgements = {
  /** By query: documents and how relevant each is, from 1 up; 0 and below is not. */
  qrels: Record<string, Record<string, number>>;
  /** By query: documents that are taken out of its ranking, such as the query itself. */
  exclude: Record<string, string[]>;
};
export type Collection = { docs: CollectionText[]; queries: CollectionText[]; judgements: Judgements };

/** A folder with `docs.jsonl`, `queries.jsonl` and `qrels.json`, whatever kind of ids it has. */
export function readCollection(folder: string): Collection {
  const docs = readDocs(folder);
  const queries = readTexts(join(folder, "queries.jsonl"));
  if (queries.length === 0) throw new PlainProblem(`${join(folder, "queries.jsonl")} holds no query.`);
  return { docs, queries, judgements: readJudgements(join(folder, "qrels.json")) };
}

/** Its documents alone. */
export function readDocs(folder: string): CollectionText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new PlainProblem(
      `There is no folder ${folder}. Name one with docs.jsonl, queries.jsonl and qrels.json.`,
    );
  const docs = readTexts(join(folder, "docs.jsonl"));
  if (docs.length === 0) throw new PlainProblem(`${join(folder, "docs.jsonl")} holds no document.`);
  return docs;
}

function readTexts(path: string): CollectionText[] {
  const texts = new Map<string, CollectionText>();
  for (const [index, line] of contentOf(path).split("\n").entries()) {
    if (line.trim() === "") continue;
    const given = parsed(line, `${path}, line ${index + 1}`);
    const id = given.id ?? given._id;
    if (typeof id !== "string" && typeof id !== "number")
      throw new PlainProblem(`${path}, line ${index + 1} has no "id".`);
    if (texts.has(String(id)))
      throw new PlainProblem(`${path}, line ${index + 1} has the id ${id}, which stands above already.`);
    texts.set(String(id), { id: String(id), title: textOf(given.title), text: textOf(given.text) });
  }
  return [...texts.values()];
}

/** PostgreSQL keeps no NUL, and a half character is none. */
const textOf = (value: unknown) =>
  typeof value === "string"
    ? value
        .replaceAll("\0", "")
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .trim()
    : "";

function readJudgements(path: string): Judgements {
  const given = parsed(contentOf(path), path);
  const qrels = isObject(given.qrels) ? given.qrels : given;
  const exclude = isObject(given.exclude) ? given.exclude : {};
  return {
    qrels: Object.fromEntries(
      Object.entries(qrels).flatMap(([query, grades]) =>
        isObject(grades) ? [[query, gradesOf(grades)]] : [],
      ),
    ),
    exclude: Object.fromEntries(
      Object.entries(exclude).map(([query, ids]) => [query, Array.isArray(ids) ? ids.map(String) : []]),
    ),
  };
}

const gradesOf = (grades: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(grades).map(([doc, grade]) => [doc, Number(grade) || 0]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function contentOf(path: string) {
  if (!existsSync(path)) throw new PlainProblem(`There is no file ${path}.`);
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

function parsed(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PlainProblem(`${where} is not JSON.`);
  }
  if (!isObject(value)) throw new PlainProblem(`${where} is not a JSON object.`);
  return value;
}
