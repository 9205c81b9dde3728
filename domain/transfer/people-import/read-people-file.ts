import { invalid } from "../../refusal";
import { readTable } from "../sources/read-table";
import type { Report } from "../sources/source";
import { transferLimits } from "../transfer-limits";
import { type GivenPerson, givenPerson, meaningOf } from "./people-columns";
import { peopleLimits } from "./people-limits";

export type PeopleRow = { line: number; given: GivenPerson };

/** The rows of a file of people; what is wrong with the file, or with a row that cannot be told apart, is reported. */
export async function readPeopleFile(bytes: Buffer, file: string, report: Report): Promise<PeopleRow[]> {
  const rows: PeopleRow[] = [];
  let unread: string[] | null = null;
  for await (const { line, cells } of readTable(bytes, file, report, transferLimits)) {
    unread ??= checkHeader(Object.keys(cells), file, report);
    if (unread === null) return [];
    if (rows.length === peopleLimits.people) throw invalid(tooMany);
    rows.push({ line, given: givenPerson(cells) });
  }
  return rows;
}

const tooMany = `There are more than ${peopleLimits.people.toLocaleString("en")} people in this file, which is the limit. Split it, and import the parts one after the other. Nothing was stored.`;

/** The columns that are not read; null when there is none with addresses. */
function checkHeader(columns: string[], file: string, report: Report): string[] | null {
  if (!columns.some((column) => meaningOf(column) === "mail")) {
    report({ severity: "error", file, line: 1, ...noAddresses });
    return null;
  }
  const unread = columns.filter((column) => meaningOf(column) === null);
  for (const column of unread)
    report({
      severity: "note",
      file,
      line: 1,
      column,
      says: "This column is not read.",
      todo: "Nothing, unless it is one of name, mail, role, teams and path under another name.",
    });
  return unread;
}

const noAddresses = {
  says: "No column is called “mail”, so nobody in it can be told apart.",
  todo: "Name the columns in the first row: name, mail, role, teams, path. All but mail may be left out.",
};
