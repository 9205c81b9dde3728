import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { mayAdminister } from "../people/person-policy";
import type { PathRow } from "./find-path";
import { listEverybodyOnPath } from "./list-people-on-path";
import type { PersonOnPath } from "./people-on-path-query";

/**
 * Everybody on a path, and who left it, as a table for those who look after it: steps and dates, no grades; mail addresses
 * for administrators alone, as everywhere. With days of the reader's time zone, and addresses of pages below `site`.
 */
export async function findPeopleCsv(
  actor: PersonActor,
  path: Pick<PathRow, "id" | "ownerId" | "key" | "slug">,
  site: string,
  now: Date,
) {
  const shown = Object.entries(columns).filter(
    ([name]) => name !== forAdministrators || mayAdminister(actor),
  );
  const people = await listEverybodyOnPath(actor, path, now);
  const rows = people.map((person) =>
    shown.map(([, cell]) => cell(person, { site, timeZone: actor.timeZone })),
  );
  const { slug, key } = path;
  return {
    name: `${slug ? `${slug}-` : ""}${key}-people.csv`,
    text: csv([shown.map(([name]) => name), ...rows]),
  };
}

type Cell = string | number | null;

const day = (at: Date | null, timeZone: string) => at && localDay(at, timeZone);

const forAdministrators = "Mail address";

const columns: Record<string, (person: PersonOnPath, reader: { site: string; timeZone: string }) => Cell> = {
  Name: ({ name }) => name,
  Page: ({ id }, { site }) => `${site}/people/${id}`,
  [forAdministrators]: ({ email }) => email,
  "Home team": ({ team }) => team,
  "Came by": ({ origin }) => origins[origin],
  State: ({ stands }) => states[stands],
  "Steps done": ({ done }) => done,
  Steps: ({ steps }) => steps,
  "Steps behind": ({ behind }) => behind,
  "Next step due": ({ dueOn }) => dueOn,
  "On it since": ({ enrolledAt }, { timeZone }) => day(enrolledAt, timeZone),
  "Last step done": ({ lastDoneAt }, { timeZone }) => day(lastDoneAt, timeZone),
  "Paused since": ({ pausedOn }) => pausedOn,
  Finished: ({ finishedAt }, { timeZone }) => day(finishedAt, timeZone),
  Left: ({ leftAt }, { timeZone }) => day(leftAt, timeZone),
};

const origins = { self: "self", curator: "a curator", team: "their team", invitation: "an invitation" };
const states = { behind: "behind", going: "on it", paused: "paused", finished: "finished", left: "left" };

/** As programs for tables read it: every text in quotes, lines as RFC 4180 ends them, and the sign that it is UTF-8. */
const csv = (rows: Cell[][]) => `\uFEFF${rows.map((row) => `${row.map(asCell).join(",")}\r\n`).join("")}`;

function asCell(value: Cell) {
  if (typeof value === "number") return String(value);
  return `"${inert(value ?? "").replaceAll('"', '""')}"`;
}

/**
 * On one line, without signs that turn the direction of others, and never a formula: a text that a program for tables
 * would calculate begins with an apostrophe, as such programs write it themselves.
 */
function inert(text: string) {
  const line = text
    .replace(turning, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return /^[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}

const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
