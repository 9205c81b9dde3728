import type { Role } from "../../actor";
import { pathKeyOf } from "../../paths/path-address";
import { readMailAddress } from "../../people/mail-address";
import type { EntryAction, Problem } from "../transfer-query";
import type { GivenPerson } from "./people-columns";
import { peopleLimits } from "./people-limits";
import { foldedName, type PeopleNamed } from "./people-named";
import type { PeopleRow } from "./read-people-file";

type Named = { id: string; name: string };

/** Somebody who can be invited, as the file wants it. */
export type WantedPerson = {
  email: string;
  name: string;
  role: Role;
  /** The team they are at home on first. */
  teams: Named[];
  path: Named | null;
};

export type JudgedPerson = {
  line: number;
  name: string;
  address: string;
  action: EntryAction;
  problems: Problem[];
  /** Null where nobody is invited. */
  wanted: WantedPerson | null;
};

type Saying = Pick<Problem, "severity" | "column" | "says" | "todo">;

/**
 * What becomes of each row: an invitation, or nothing, and why. Of two rows with one address the first counts; who is
 * here already or invited stays as they are.
 */
export function judgePeople(rows: PeopleRow[], named: PeopleNamed, file: string): JudgedPerson[] {
  const first = new Map<string, number>();
  return rows.map(({ line, given }): JudgedPerson => {
    const { address, problem } = readGivenAddress(given);
    const name = plainName(given.name);
    const judged = (action: EntryAction, said: Saying[], wanted: WantedPerson | null = null) => ({
      ...{ line, name: name.slice(0, 200), address: address ?? given.mail.slice(0, 254), action, wanted },
      problems: said.map((one) => ({ ...one, file, line })),
    });
    if (address === null) return judged("refuse", [wrongAddress(given.mail, problem)]);
    const earlier = first.get(address);
    if (earlier !== undefined) return judged("skip", [repeated(earlier)]);
    first.set(address, line);
    const standing = named.standing.get(address);
    const known = standing && sayStanding(standing, given.role);
    if (known && known.action !== "create") return judged(known.action, known.said);
    const problems: Saying[] = [...(known?.said ?? [])];
    const wanted = readWanted({ ...given, name }, address, named, problems);
    return wanted ? judged("create", problems, wanted) : judged("refuse", problems);
  });
}

/** The address of a row as it would be stored. */
export const readGivenAddress = ({ mail }: GivenPerson) => readMailAddress(mail.replace(/^mailto:/i, ""));

/** One line, and nothing invisible in it. */
const plainName = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

function wrongAddress(mail: string, problem: string): Saying {
  if (mail === "")
    return error("mail", "There is no mail address in this row.", "Give one, or leave the row out.");
  return error("mail", problem, "Correct the address.");
}

const repeated = (line: number): Saying => ({
  severity: "warning",
  column: "mail",
  says: `The same address stands in line ${line} already, and that line counts.`,
  todo: "Nothing, unless this line is the right one: then delete the other.",
});

type Standing = NonNullable<ReturnType<PeopleNamed["standing"]["get"]>>;

function sayStanding(standing: Standing, roleCell: string): { action: EntryAction; said: Saying[] } {
  const role = readRole(roleCell);
  const isOther = role !== null && roleCell !== "" && role !== standing.role;
  if (standing.as === "person") {
    if (standing.isDeactivated) return { action: "refuse", said: [deactivated] };
    const says = `They are here as ${roleWords[standing.role]}, and stay so.`;
    const todo = "Change the role on their page, if that is meant.";
    return {
      action: "unchanged",
      said: isOther ? [{ severity: "warning", column: "role", says, todo }] : [],
    };
  }
  if (!standing.isOpen) return { action: "create", said: [ranOut] };
  const says = `They are invited already, as ${roleWords[standing.role]}, and stay so.`;
  const todo = "Take that invitation back first, if another is meant.";
  return { action: "unchanged", said: isOther ? [{ severity: "warning", column: "role", says, todo }] : [] };
}

const deactivated = error(
  "mail",
  "This person was deactivated.",
  "Let them in again on their page under People, if that is meant.",
);

const ranOut: Saying = {
  severity: "note",
  says: "An earlier invitation has run out; this one takes its place.",
  todo: "Nothing.",
};

function readWanted(given: GivenPerson, email: string, named: PeopleNamed, said: Saying[]) {
  const role = readRole(given.role);
  if (role === null) said.push(unknownRole(given.role));
  if (given.name.length > 80)
    said.push(error("name", "This name is longer than 80 characters.", "Shorten it."));
  const onTeams = readTeams(given.teams, named, said);
  const path = readPath(given.path, named, said);
  if (role === null || said.some(({ severity }) => severity === "error")) return null;
  return { email, name: given.name, role, teams: onTeams, path };
}

const roles: Record<string, Role> = {
  "": "reader",
  reader: "reader",
  author: "author",
  curator: "curator",
  admin: "admin",
  administrator: "admin",
};

export const roleWords: Record<Role, string> = {
  reader: "reader",
  author: "author",
  curator: "curator",
  admin: "administrator",
};

const readRole = (cell: string): Role | null => roles[foldedName(cell)] ?? null;

const unknownRole = (cell: string) =>
  error(
    "role",
    `There is no role called “${cell.slice(0, 80)}”.`,
    "Write reader, author, curator or administrator, or leave it empty for reader.",
  );

/** One team by its name, which may hold a comma, or several with a semicolon, a comma or a stroke between them. */
function readTeams(cell: string, { teams }: PeopleNamed, said: Saying[]): Named[] {
  const whole = teams.get(foldedName(cell));
  if (whole) return [whole];
  const words = cell.split(/[;,|\n]/).filter((word) => word.trim() !== "");
  if (words.length > peopleLimits.teamsEach) {
    said.push(error("teams", `These are more than ${peopleLimits.teamsEach} teams.`, "Name fewer."));
    return [];
  }
  const found = new Map<string, Named>();
  for (const word of words) {
    const team = teams.get(foldedName(word));
    if (team) found.set(team.id, team);
    else said.push(error("teams", `There is no team called “${word.trim().slice(0, 80)}”.`, makeTeam));
  }
  return [...found.values()];
}

const makeTeam = "Correct the name, or make the team first on the page of teams.";

/** By its title, or by its address where two have one title. */
function readPath(cell: string, { paths }: PeopleNamed, said: Saying[]): Named | null {
  if (cell === "") return null;
  const key = pathKeyOf(cell.replace(/^.*\//, ""));
  const found = paths.get(foldedName(cell)) ?? paths.get(key ?? "") ?? [];
  if (found.length === 1) return found[0] ?? null;
  const title = cell.slice(0, 80);
  said.push(
    found.length === 0
      ? error(
          "path",
          `No path called “${title}” is offered.`,
          "Correct the title, or publish the path first.",
        )
      : error("path", `Several paths are called “${title}”.`, "Give the address of the one you mean."),
  );
  return null;
}

function error(column: string, says: string, todo: string): Saying {
  return { severity: "error", column, says, todo };
}
