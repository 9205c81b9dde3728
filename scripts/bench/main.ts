import { benchDeactivation } from "./deactivation";
import { benchEmptyPage } from "./empty-page";
import { benchRecordPage } from "./record-page";
import { benchStart } from "./start";

/** Prints one JSON line a figure; later capabilities add theirs here. */
const benches: Record<string, () => Promise<void>> = {
  start: benchStart,
  "empty-page": benchEmptyPage,
  "record-page": benchRecordPage,
  deactivation: benchDeactivation,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.includes(name)) await bench();
process.exit(0);
