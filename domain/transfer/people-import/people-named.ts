import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { paths } from "@/db/schema/paths";
import { people, teams } from "@/db/schema/people";
import type { Role } from "../../actor";

type Named = { id: string; name: string };
type Standing =
  | { as: "person"; role: Role; isDeactivated: boolean }
  | { as: "invited"; role: Role; isOpen: boolean };

/** What rows are read against: who is here or invited, which teams there are, which paths are offered. */
export type PeopleNamed = {
  standing: Map<string, Standing>;
  teams: Map<string, Named>;
  /** By title and by the key that their address ends in; several may have one title. */
  paths: Map<string, Named[]>;
};

/** How names are compared: capitals and blanks make no difference. */
export const foldedName = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Reads it for these addresses in a few statements, however many they are. */
export async function findPeopleNamed(
  database: Database,
  addresses: string[],
  now: Date,
): Promise<PeopleNamed> {
  const standing: PeopleNamed["standing"] = new Map();
  for (let start = 0; start < addresses.length; start += 1000)
    await noteStanding(database, addresses.slice(start, start + 1000), standing, now);
  const teamRows = await database.select({ id: teams.id, name: teams.name, slug: teams.slug }).from(teams);
  const pathRows = await database
    .select({ id: paths.id, name: paths.title, key: paths.key })
    .from(paths)
    .where(eq(paths.status, "published"));
  const offered: PeopleNamed["paths"] = new Map();
  for (const { id, name, key } of pathRows) {
    offered.set(key, [{ id, name }]);
    offered.set(foldedName(name), [...(offered.get(foldedName(name)) ?? []), { id, name }]);
  }
  const byName = teamRows.flatMap(({ id, name, slug }) =>
    [slug, foldedName(name)].map((word) => [word, { id, name }] as const),
  );
  return { standing, teams: new Map(byName), paths: offered };
}

async function noteStanding(
  database: Database,
  addresses: string[],
  standing: PeopleNamed["standing"],
  now: Date,
) {
  const invited = await database
    .select({ email: invitations.email, role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(inArray(invitations.email, addresses), isWaiting));
  for (const { email, role, expiresAt } of invited)
    standing.set(email, { as: "invited", role, isOpen: expiresAt > now });
  const here = await database
    .select({ email: people.email, role: people.role, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(inArray(people.email, addresses));
  for (const { email, role, deactivatedAt } of here)
    standing.set(email, { as: "person", role, isDeactivated: deactivatedAt !== null });
}

const isWaiting = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
