/** One row as the file has it, by what its columns mean. */
export type GivenPerson = Record<"name" | "mail" | "role" | "teams" | "path", string>;

const columns: Record<keyof GivenPerson, string[]> = {
  name: ["name", "fullname", "person"],
  mail: ["mail", "email", "mailaddress", "emailaddress", "address"],
  role: ["role"],
  teams: ["teams", "team", "team(s)"],
  path: ["path"],
};

const folded = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

/** What a column means; null for one that is not read. */
export function meaningOf(column: string): keyof GivenPerson | null {
  const word = folded(column);
  const found = Object.entries(columns).find(([, words]) => words.includes(word));
  return found ? (found[0] as keyof GivenPerson) : null;
}

/** The cells of a row by their meaning; of two columns that mean the same the first that says something counts. */
export function givenPerson(cells: Record<string, string>): GivenPerson {
  const given: GivenPerson = { name: "", mail: "", role: "", teams: "", path: "" };
  for (const [column, cell] of Object.entries(cells)) {
    const meaning = meaningOf(column);
    if (meaning) given[meaning] ||= cell.trim();
  }
  return given;
}
