import { useEffect, useState, useSyncExternalStore } from "react";
import { createHitAsker } from "./ask-for-hits";
import { createSearchReport } from "./search-report";

/** Hits for what is being typed, and the report of what was searched in the end. */
export function useHits() {
  const [asker] = useState(() => createHitAsker());
  const [report] = useState(() => createSearchReport());
  const hits = useSyncExternalStore(asker.subscribe, asker.read, asker.read);

  useEffect(() => {
    window.addEventListener("online", asker.again);
    return () => {
      window.removeEventListener("online", asker.again);
      asker.stop();
      report.stop();
    };
  }, [asker, report]);

  return { hits, ask: asker.ask, report };
}
