"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { Certainty } from "@/components/ui/certainty";
import { Kbd } from "@/components/ui/code";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Prose } from "@/components/ui/prose";
import { certaintyLevel } from "../certainty-level";
import { Said } from "../record/said";
import { UseAndLimits } from "../record/use-and-limits";
import type { GlanceProps, GlanceView } from "./glance-view";

/** A record at a glance beside the list: its sum, how to use it, its limits, how sure we are. */
export function GlancePanel({ href, onClose }: GlanceProps) {
  const view = useGlance(href);
  return (
    <aside
      aria-label="At a glance"
      className="sticky top-20 max-h-[calc(100dvh-7rem)] self-start overflow-y-auto rounded border border-line bg-surface max-wide:hidden print:hidden"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by the keyboard as well
      tabIndex={0}
    >
      <div className="sticky top-0 flex items-center justify-between gap-2 border-b border-line bg-surface py-1 ps-6 pe-2 text-15 text-muted">
        <span className="flex items-center gap-2">
          At a glance <Kbd>o</Kbd>
        </span>
        <IconButton label="Close" icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <div className="px-6 py-5" role="status">
        {view === "failed" ? (
          <p>This could not be shown just now. Open the insight itself, or try again in a moment.</p>
        ) : (
          view && <Glance view={view} />
        )}
      </div>
    </aside>
  );
}

function Glance({ view }: { view: GlanceView }) {
  const { content, html, href, direction } = view;
  const tongue = { lang: content.language, dir: direction };
  return (
    <>
      <h2 {...tongue} className="font-serif text-20 font-medium wrap-anywhere">
        <Link href={href} prefetch={false} className="underline-offset-4 hover:underline">
          {content.statement || "No statement yet"}
        </Link>
      </h2>
      <div className="mt-3 mb-5">
        <Certainty level={certaintyLevel(content.certainty)} />
        {html.certaintyReason && (
          <div {...tongue} className="mt-1 text-muted">
            <Prose html={html.certaintyReason} size="small" />
          </div>
        )}
      </div>
      <Said html={html.summary} tongue={tongue} className="mb-8" />
      <UseAndLimits view={view} tongue={tongue} />
    </>
  );
}

/** Whoever runs through the list with a key held down asks for where they stop. */
const restMs = 80;

/** The last answer stays until the next is there; one that comes late is not taken. */
function useGlance(href: string): GlanceView | "failed" | null {
  const [view, setView] = useState<GlanceView | "failed" | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(() => void ask(href, ended.signal).then(setView, () => {}), restMs);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [href]);
  return view;
}

/** Throws when nobody waits for it any more. */
async function ask(href: string, signal: AbortSignal): Promise<GlanceView | "failed"> {
  try {
    const answer = await fetch(`${href}/glance`, { signal });
    return answer.ok ? await answer.json() : "failed";
  } catch {
    signal.throwIfAborted();
    return "failed";
  }
}
