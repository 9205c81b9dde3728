"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressLine } from "@/components/ui/progress-line";

type Run = { id: string; team: string; done: number; total: number };

/** Asks every second how far each team is, and shows the page anew when one of them is all on the path. */
export function WatchTeams({ address, begun }: { address: string; begun: Run[] }) {
  const [runs, setRuns] = useState(begun);
  const router = useRouter();
  const count = begun.length;
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const abort = new AbortController();
    async function look() {
      const next = await askProgress(address, abort.signal);
      if (abort.signal.aborted) return;
      if (next && next.length > 0) setRuns(next);
      if (next && next.length !== count) router.refresh();
      waiting = setTimeout(look, 1000);
    }
    waiting = setTimeout(look, 1000);
    return () => {
      abort.abort();
      clearTimeout(waiting);
    };
  }, [address, count, router]);
  return (
    <ul className="grid gap-4" aria-live="polite">
      {runs.map((run) => (
        <li key={run.id}>
          <Shown run={run} />
        </li>
      ))}
    </ul>
  );
}

async function askProgress(address: string, signal: AbortSignal) {
  const answer = await fetch(address, { signal }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Run[]) : null;
}

function Shown({ run: { team, done, total } }: { run: Run }) {
  return (
    <>
      <p className="mb-2 font-serif text-20 font-medium wrap-anywhere">
        Putting <bdi>{team}</bdi> on this path
      </p>
      <ProgressLine done={done} of={total} label={`People of ${team}`} className="mb-2" />
      <p className="text-15 text-muted tabular-nums">
        {done === 0
          ? "It begins in a moment."
          : `${done.toLocaleString("en")} of ${total.toLocaleString("en")} people.`}
      </p>
    </>
  );
}
