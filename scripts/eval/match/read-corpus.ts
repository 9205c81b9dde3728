import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PlainProblem } from "@/config/plain-problem";
import type { Judgements } from "../search/read-collection";

export const tasks = ["evidence", "own", "linked", "service"] as const;
export type Task = (typeof tasks)[number];

export type CorpusBrief = { id: string; title: string; text: string };
export type Corpus = { findings: string; briefs: CorpusBrief[]; judgements: Judgements };

/** A folder with `findings/`, `initiatives/` and `qrels/TASK.json`; only Markdown and judgements are read. */
export function readCorpus(folder: string, task: Task): Corpus {
  const findings = join(folder, "findings");
  const initiatives = join(folder, "initiatives");
  for (const place of [findings, initiatives])
    if (!existsSync(place)) throw new PlainProblem(`There is no folder ${place}.`);
  const briefs = readdirSync(initiatives)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readBrief(readFileSync(join(initiatives, name), "utf8"), name));
  return { findings, briefs, judgements: readJudgements(join(folder, "qrels", `${task}.json`)) };
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

function readBrief(source: string, name: string): CorpusBrief {
  const matter = frontMatter.exec(source);
  const fields: Record<string, unknown> = matter ? (parse(matter[1] ?? "") ?? {}) : {};
  const text = (key: string) => (typeof fields[key] === "string" ? fields[key] : "");
  const body = matter ? source.slice(matter[0].length) : source;
  return {
    id: text("id") || name.replace(/\.md$/, ""),
    title: text("title"),
    text: [text("summary"), body].filter(Boolean).join("\n\n"),
  };
}

function readJudgements(path: string): Judgements {
  if (!existsSync(path)) throw new PlainProblem(`There is no file ${path}.`);
  const { qrels, exclude = {} } = JSON.parse(readFileSync(path, "utf8")) as Partial<Judgements>;
  if (!qrels) throw new PlainProblem(`${path} holds no "qrels".`);
  return { qrels, exclude };
}
