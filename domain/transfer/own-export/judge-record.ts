import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { newInsightKey } from "../../insights/insight-address";
import type { Addresses } from "../library-json/addresses";
import { canonicalJson } from "../library-json/canonical-json";
import { recordName } from "../library-json/export-format";
import { readRecords } from "../library-json/read-records";
import type { RecordJson } from "../library-json/record-shape";
import type { EntryAction, Problem } from "../transfer-query";
import { copiedRecord } from "./copied-record";
import type { ExistingChoice } from "./own-export";
import { publishedContent } from "./record-rows";

/** What becomes of one record of an export. */
export type Judgement = {
  name: string;
  action: EntryAction;
  /** As it would stand here: with another id when it is a copy, with another key when its own is taken. */
  record: RecordJson;
  /** The record that is here already, whatever becomes of it. */
  here: RecordJson | null;
  problems: Problem[];
};

/** Compares records, in the names of here, with what is here. Nothing is written. */
export async function judgeRecords(
  database: Database,
  addresses: Addresses,
  records: RecordJson[],
  existing: ExistingChoice,
): Promise<Judgement[]> {
  const standing = await readRecords(
    database,
    addresses,
    records.map(({ id }) => id),
  );
  const byId = new Map(standing.map((record) => [record.id, record]));
  const keys = await takenKeys(database, records);
  return records.map((record) => {
    const here = byId.get(record.id) ?? null;
    const judged = here
      ? judgeExisting(record, here, existing)
      : { action: "create" as const, record, says: null };
    const free =
      judged.action === "create" ? withFreeKey(judged.record, keys) : { record: judged.record, says: null };
    const notes = [judged.says, free.says].flatMap((says) => (says ? [note(record, says)] : []));
    return {
      name: recordName(record.key),
      action: judged.action,
      record: free.record,
      here,
      problems: notes,
    };
  });
}

type Judged = { action: EntryAction; record: RecordJson; says: string | null };

function judgeExisting(record: RecordJson, here: RecordJson, existing: ExistingChoice): Judged {
  if (canonicalJson(record).equals(canonicalJson(here))) return { action: "unchanged", record, says: null };
  if (existing === "copy") return { action: "create", record: copiedRecord(record), says: copied };
  if (existing === "skip")
    return {
      action: "skip",
      record,
      says: "It is here already and reads differently; it was left as it is.",
    };
  const obstacle = whyNotUpdated(record, here);
  if (obstacle) return { action: "skip", record, says: obstacle };
  if (saysTheSame(record, here))
    return {
      action: "unchanged",
      record,
      says: "It says the same here; what differs is its history or who it is shared with, which stays as it is here.",
    };
  return { action: "update", record, says: null };
}

const copied =
  "It is here already and reads differently; this one comes in beside it, under another address.";

function whyNotUpdated(record: RecordJson, here: RecordJson) {
  if (here.trashedAt) return "It lies in the trash here, and was left there.";
  if (here.draft) return "Its draft is being edited here, so it was left as it is.";
  if (here.status !== "published") return "It was replaced or retired here, so it was left as it is.";
  if (record.trashedAt || record.status !== "published")
    return "It is published here, and was not in this export, so it was left as it is.";
  return null;
}

const saysTheSame = (record: RecordJson, here: RecordJson) =>
  canonicalJson(publishedContent(record)).equals(canonicalJson(publishedContent(here)));

async function takenKeys(database: Database, records: RecordJson[]) {
  const rows = await database
    .select({ key: insights.key })
    .from(insights)
    .where(
      inArray(
        insights.key,
        records.map(({ key }) => key),
      ),
    );
  return new Set(rows.map(({ key }) => key));
}

function withFreeKey(record: RecordJson, taken: Set<string>) {
  if (!taken.has(record.key)) return { record, says: null };
  const key = newInsightKey();
  return {
    record: { ...record, key },
    says: `Another record here has the address ${record.key}; this one gets ${key}.`,
  };
}

const note = ({ key }: RecordJson, says: string): Problem => ({
  severity: "note",
  file: recordName(key),
  says,
  todo: "Nothing, unless this is not what you want.",
});
