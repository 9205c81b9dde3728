import type { ImportDocument, Named } from "../import-document";
import { buildContent } from "./build-content";
import { type Field, lineOf } from "./fields";
import type { Given } from "./given-record";
import { type ProblemList, quoted } from "./problem-list";
import { readDate } from "./read-date";
import { readLinks } from "./read-links";
import { readNames, readPerson } from "./read-people";
import { readStatus, readVisibility } from "./read-settings";

const statementLimit = 200;
const idLimit = 200;
const mostTopics = 10;

/** Puts one record together, whatever it was read from; null when it cannot be kept, which is then among the problems. */
export function buildDocument(given: Given, problems: ProblemList): ImportDocument | null {
  const { file, line, fields } = given;
  const spot = fields.get("statement") ?? (line ? { line } : {});
  const isLong = judgeStatement(given.statement, spot, problems);
  const publishedOn = readDate(fields.get("publishedOn"), problems);
  const status = readStatus(fields.get("status"), problems);
  const content = buildContent({ ...given, publishedOn }, problems);
  const rest = {
    externalId: readId(given, problems),
    topics: readTopics(fields.get("topics"), problems),
    links: readLinks(fields, problems),
    owner: readPerson(fields.get("owner"), problems),
    author: readPerson(fields.get("author"), problems),
    translator: readPerson(fields.get("translator"), problems),
    visibility: readVisibility(fields.get("visibility"), problems),
    audience: readNames(fields.get("audience"), names, problems),
    readers: readNames(fields.get("readers"), names, problems),
  };
  if (!content) return null;
  return {
    file,
    line,
    content,
    ...rest,
    status: isLong ? "draft" : status,
    publishedOn: publishedOn || null,
    problems: problems.all,
  };
}

const names = { characters: 200, separator: /[;,\n]/ };

/** A statement that is too long for publishing can still be a draft; far beyond, it is none. */
function judgeStatement(statement: string, spot: { line?: number; column?: string }, problems: ProblemList) {
  const length = [...statement].length;
  if (length <= statementLimit) return false;
  const says = `The statement ${quoted(statement)} has ${length.toLocaleString("en")} characters; at most ${statementLimit} are published.`;
  if (statement.length > 1000) problems.error(spot, says, "Make it one sentence, and move the rest below.");
  else problems.warning(spot, says, "It is kept whole, as a draft. Shorten it before it is published.");
  return true;
}

function readId({ fields, fallbackId }: Given, problems: ProblemList) {
  const id = lineOf(fields.get("id"), problems);
  if (id.length > idLimit)
    problems.error(
      fields.get("id") ?? {},
      `The id has ${id.length.toLocaleString("en")} characters; at most ${idLimit} are kept.`,
      "Give it a shorter one.",
    );
  return id || fallbackId;
}

function readTopics(field: Field | undefined, problems: ProblemList): Named[] {
  const topics = readNames(field, { characters: 60, separator: /[;,\n]/ }, problems);
  if (topics.length > mostTopics)
    problems.warning(
      field ?? {},
      `There are ${topics.length} topics; only the first ${mostTopics} were taken.`,
      "Put the ones that matter most first.",
    );
  return topics.slice(0, mostTopics);
}
