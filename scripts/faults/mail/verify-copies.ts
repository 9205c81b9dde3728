import type { Sql } from "postgres";
import type { Taken } from "./mail-sink";
import { addressOf } from "./outbox-trial";

type Expected = { people: number; taken: Taken[]; mostCopies: number; excused?: Set<string> };

/**
 * Holds what the mail server took against who was to get it: nobody missed, copies only as many as may be, each the same
 * message as the first and shown as uncertain.
 */
export async function verifyCopies(sql: Sql, { people, taken, mostCopies, excused = new Set() }: Expected) {
  const [lost, wrong]: [string[], string[]] = [[], []];
  const byAddress = new Map<string, Taken[]>();
  for (const one of taken) byAddress.set(one.to, [...(byAddress.get(one.to) ?? []), one]);
  for (let index = 0; index < people; index++) {
    const address = addressOf(index);
    if (!byAddress.has(address) && !excused.has(address)) lost.push(`${address} got nothing.`);
  }
  for (const [address, copies] of byAddress)
    if (new Set(copies.map(({ messageId }) => messageId)).size > 1)
      wrong.push(`${address} got messages that are not the same.`);
  const twice = [...byAddress].filter(([, copies]) => copies.length > 1).map(([address]) => address);
  const secondCopies = taken.length - byAddress.size;
  if (secondCopies > mostCopies) wrong.push(`${secondCopies} second copies; ${mostCopies} may be.`);
  const silent = await sql<{ address: string }[]>`
    select recipient_address as address from deliveries
    where recipient_address = any(${twice}) and not was_uncertain`;
  wrong.push(...silent.map(({ address }) => `${address} got a second copy, and nothing says so.`));
  return { lost, wrong, secondCopies };
}
