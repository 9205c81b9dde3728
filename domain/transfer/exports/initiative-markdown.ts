import type { Database } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { teams, topics } from "@/db/schema/people";
import type { InitiativeJson } from "../library-json/initiative-shape";
import { frontMatter } from "./front-matter";
import { oneLine } from "./tame-text";

/** What an initiative names by their ids. */
export type InitiativeNames = Record<"teams" | "topics" | "statements", Map<string, string>>;

/** The names of teams and topics, and the statements of insights that initiatives speak of. */
export async function readInitiativeNames(database: Database): Promise<InitiativeNames> {
  const named = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return {
    teams: named(await database.select({ id: teams.id, name: teams.name }).from(teams)),
    topics: named(await database.select({ id: topics.id, name: topics.name }).from(topics)),
    statements: named(await database.select({ id: insights.id, name: insights.statement }).from(insights)),
  };
}

/** An initiative for reading: its facts, its brief, what was decided, and which insights were used. */
export function initiativeMarkdown(one: InitiativeJson, names: InitiativeNames): string {
  const of = (ids: string[], known: Map<string, string>) => ids.flatMap((id) => known.get(id) ?? []);
  const chosen = one.topics.filter(({ state }) => state === "chosen").map(({ topic }) => topic);
  const head = frontMatter(null, {
    ...{ id: one.key, title: one.title, stage: one.stage, visibility: one.visibility, owner: one.owner },
    people: one.people.map(({ person }) => person),
    teams: of(one.teams, names.teams),
    topics: of(chosen, names.topics),
    ...{ keywords: one.keywords, channels: one.channels, kickoff: one.kickoffOn, end: one.endsOn },
    milestones: one.milestones.map(({ name, on }) => `${on} ${oneLine(name)}`),
    "outside key": one.externalKey,
    "outside address": one.externalUrl,
    decided: one.decidedOn,
  });
  const used = one.matches.filter(({ isUsed }) => isUsed).map(({ insight }) => insight);
  const sections = [
    head,
    `# ${escaped(one.title)}\n`,
    ...(one.brief ? [`${one.brief}\n`] : []),
    ...(one.decision ? [`## What was decided\n\n${one.decision}\n`] : []),
    ...(used.length > 0 ? [`## What was used\n\n${listOf(of(used, names.statements))}\n`] : []),
  ];
  return sections.join("\n");
}

const listOf = (statements: string[]) => statements.map((statement) => `- ${escaped(statement)}`).join("\n");

/** Words on one line, in signs that say nothing else. */
const escaped = (text: string) => oneLine(text).replace(/[\\`*_[\]<>&~!|#]/g, "\\$&");
