import type { Sql } from "postgres";
import { letLeasesRunOut, letSilencePass } from "../mail/outbox-trial";

/** What two minutes after the death of a worker would bring: its leases have run out, and its jobs are given to others. */
export async function letTimePass(sql: Sql) {
  await letLeasesRunOut(sql);
  await letSilencePass(sql);
}
