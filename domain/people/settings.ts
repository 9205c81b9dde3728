import type { Database } from "@/db/client";
import { settings } from "@/db/schema/operation";

/** What holds for the whole organization, with what holds while nobody has said otherwise. */
const defaults = {
  organization: "Tidemark",
  /** People with an address at one of these domains may join by themselves, as readers. */
  allowedMailDomains: [] as string[],
  /** One-person organizations may approve their own work. */
  approveOwn: false,
  /** Questions to a person in any seven days, for whoever has not chosen a number of their own. */
  questionsAWeek: 3,
  /** Set after a restore: nothing leaves the house until an administrator says so. */
  sendingPaused: null as { reason: string; at: string } | null,
  /** When the mailbox of bounces was last looked into, and what went wrong if it did. */
  bounceMailbox: null as { at: string; problem: string | null } | null,
};

export type Settings = typeof defaults;

/** All settings in one query; keys that nobody has changed have their default. */
export async function readSettings(database: Database): Promise<Settings> {
  const rows = await database.select({ key: settings.key, value: settings.value }).from(settings);
  return { ...defaults, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}
