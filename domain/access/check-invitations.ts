import { and, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { type ListedAddress, readInvitationList } from "./invitation-list";

export type CheckedList = {
  /** Who can be invited, each address once. */
  good: { address: string; name: string; written: string }[];
  wrong: { written: string; problem: string }[];
};

/** Says line by line who of a pasted list can be invited, and why the others cannot. */
export async function checkInvitations(database: Database, list: string, now: Date): Promise<CheckedList> {
  const listed = readInvitationList(list);
  const addresses = [...new Set(listed.flatMap(({ address }) => address ?? []))];
  const known = await findKnown(database, addresses, now);
  const checked: CheckedList = { good: [], wrong: [] };
  const seen = new Set<string>();
  for (const line of listed) {
    const problem = problemOf(line, known);
    if (problem) checked.wrong.push({ written: line.written, problem });
    else if (line.address !== null && !seen.has(line.address)) {
      seen.add(line.address);
      checked.good.push({ address: line.address, name: line.name, written: line.written });
    }
  }
  return checked;
}

type Known = Map<string, string>;

function problemOf(line: ListedAddress, known: Known) {
  return line.problem ?? known.get(line.address) ?? null;
}

async function findKnown(database: Database, addresses: string[], now: Date): Promise<Known> {
  if (addresses.length === 0) return new Map();
  const here = await database
    .select({ email: people.email, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(inArray(people.email, addresses));
  const invited = await database
    .select({ email: invitations.email, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        inArray(invitations.email, addresses),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
  return new Map([
    ...invited.filter((row) => row.expiresAt > now).map((row) => [row.email, alreadyInvited] as const),
    ...here.map((row) => [row.email, row.deactivatedAt ? wasDeactivated : isHere] as const),
  ]);
}

const isHere = "This person is here already.";
const wasDeactivated = "This person was deactivated. An administrator can let them in again on their page.";
const alreadyInvited = "This person is invited already. You can send the invitation again from the list.";
