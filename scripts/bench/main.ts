import { parseArgs } from "node:util";
import { benchAudit } from "./audit";
import { benchCauses } from "./causes";
import { benchDeactivation } from "./deactivation";
import { benchDigests } from "./digests";
import { benchEmptyPage } from "./empty-page";
import { benchImport } from "./import";
import { benchLineage } from "./lineage";
import { benchMatch } from "./match";
import { benchPaths } from "./paths";
import { benchRecordPage } from "./record-page";
import { benchReminders } from "./reminders";
import { benchSearch } from "./search";
import { benchSlack } from "./slack";
import { benchStart } from "./start";

type Size = {
  insights?: number;
  people?: number;
  reports?: number;
  path?: string;
  keep?: string;
  only?: string;
};

/** Prints one JSON line a figure; later capabilities add theirs here. */
const benches: Record<string, (size: Size) => Promise<void>> = {
  start: benchStart,
  "empty-page": benchEmptyPage,
  "record-page": benchRecordPage,
  deactivation: benchDeactivation,
  search: benchSearch,
  import: benchImport,
  match: benchMatch,
  paths: benchPaths,
  reminders: benchReminders,
  digests: benchDigests,
  audit: benchAudit,
  causes: benchCauses,
  lineage: benchLineage,
  slack: benchSlack,
};

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ insights: { type: "string" }, reports: { type: "string" }, path: { type: "string" } },
    ...{ people: { type: "string" }, keep: { type: "string" }, only: { type: "string" } },
  },
});
const size: Size = {
  ...(values.insights ? { insights: Number(values.insights) } : {}),
  ...(values.people ? { people: Number(values.people) } : {}),
  ...(values.reports ? { reports: Number(values.reports) } : {}),
  ...(values.path ? { path: values.path } : {}),
  ...(values.keep ? { keep: values.keep } : {}),
  ...(values.only ? { only: values.only } : {}),
};
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.includes(name)) await bench(size);
process.exit(0);
