"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressLine } from "@/components/ui/progress-line";

type Progress = { state: string; done: number; total: number; isStopping: boolean };

/** Asks every second how far an import is, and shows the page anew when it has gone on to something else. */
export function WatchImport({ address, begun }: { address: string; begun: Progress }) {
  const [progress, setProgress] = useState(begun);
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const abort = new AbortController();
    async function look() {
      const next = await askProgress(address, abort.signal);
      if (abort.signal.aborted) return;
      if (next) setProgress(next);
      if (next && next.state !== begun.state) router.refresh();
      waiting = setTimeout(look, 1000);
    }
    waiting = setTimeout(look, 1000);
    return () => {
      abort.abort();
      clearTimeout(waiting);
    };
  }, [address, begun.state, router]);
  return <ShownProgress {...progress} />;
}

async function askProgress(address: string, signal: AbortSignal) {
  const answer = await fetch(`${address}/progress`, { signal }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Progress) : null;
}

function ShownProgress({ state, done, total, isStopping }: Progress) {
  const label = state === "checking" ? "Looking through" : "Storing";
  return (
    <div aria-live="polite">
      {total > 0 && <ProgressLine done={done} of={total} label={label} className="mb-3" />}
      <p className="text-15 text-muted tabular-nums">{wordsOf({ state, done, total, isStopping })}</p>
    </div>
  );
}

function wordsOf({ state, done, total, isStopping }: Progress) {
  if (isStopping) return "It is being cancelled …";
  if (state === "checking")
    return done > 0 ? `${done.toLocaleString("en")} looked through so far.` : "It begins in a moment.";
  if (total === 0) return "It begins in a moment.";
  // The first half makes everything ready, the second writes it down.
  return `${Math.min(99, Math.round((done / total) * 100))} % done.`;
}
