"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Deed } from "@/domain/reminders/card-input";
import type { AnsweredCard } from "@/domain/reminders/card-query";
import { forget, type KeptDeed, keep, readKept } from "./kept-deeds";

type Outcome = { answered: AnsweredCard | null; refused: string | null };

/** How it stands with what was done here: what came of it, and what still waits because the server was not reached. */
export type OutboxState = {
  answered: Record<string, AnsweredCard>;
  refused: string[];
  waiting: number;
  trouble: "offline" | "signed-out" | null;
};

const againAfterMs = 20_000;

/**
 * Sends what somebody does with their questions in the background, one request at a time and in order. What cannot be
 * sent is kept on this device until the network is back, or the page is opened again.
 */
export function useOutbox(personId: string, address: string) {
  const [state, setState] = useState<OutboxState>({ answered: {}, refused: [], waiting: 0, trouble: null });
  const sending = useRef<Set<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    const deeds = readKept(personId).slice(0, mostAtOnce);
    if (sending.current.size > 0 || deeds.length === 0) return;
    clearTimeout(timer.current);
    sending.current = new Set(deeds.map(({ key }) => key));
    const result = await send(address, deeds);
    if (result.outcomes) forget(personId, ({ key }) => sending.current.has(key));
    sending.current = new Set();
    const waiting = answersIn(readKept(personId));
    setState((before) => after(before, deeds, result, waiting));
    if (result.trouble) timer.current = setTimeout(flush, againAfterMs);
    else await flush();
  }, [personId, address]);

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && void flush();
    void flush();
    addEventListener("online", flush);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer.current);
      removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", look);
    };
  }, [flush]);

  const post = useCallback(
    (deed: Deed) => {
      const isUnsent = (kept: KeptDeed) => kept.cardId === deed.cardId && !sending.current.has(kept.key);
      const isHere =
        deed.does === "undo" && readKept(personId).some((kept) => closes(kept) && isUnsent(kept));
      if (isHere) forget(personId, (kept) => closes(kept) && isUnsent(kept));
      else keep(personId, deed);
      void flush();
    },
    [personId, flush],
  );
  return { state, post };
}

const closes = ({ does }: Deed) => does === "answer" || does === "snooze";
const answersIn = (deeds: Deed[]) => deeds.filter(closes).length;

const mostAtOnce = 100;
/** Nothing that this page sends is answered so, unless what was kept is damaged. */
const unfit = new Set([400, 413, 422]);

type Sent = { outcomes: Outcome[] | null; trouble: OutboxState["trouble"] };

async function send(address: string, deeds: KeptDeed[]): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ deeds: deeds.map(({ key: _, ...deed }) => deed) }),
    });
    if (response.status === 401) return { outcomes: null, trouble: "signed-out" };
    if (response.ok)
      return { outcomes: ((await response.json()) as { outcomes: Outcome[] }).outcomes, trouble: null };
    // What can never be taken is not sent again and again.
    if (unfit.has(response.status)) return { outcomes: [], trouble: null };
  } catch {
    // Not reached: kept.
  }
  return { outcomes: null, trouble: "offline" };
}

function after(
  before: OutboxState,
  deeds: KeptDeed[],
  { outcomes, trouble }: Sent,
  waiting: number,
): OutboxState {
  const answered = { ...before.answered };
  const refused = [...before.refused];
  for (const [place, deed] of deeds.entries()) {
    const outcome = outcomes?.[place];
    if (deed.does === "undo" && outcome) delete answered[deed.cardId];
    if (outcome?.answered) answered[deed.cardId] = outcome.answered;
    if (outcome?.refused && deed.does !== "open") refused.push(outcome.refused);
  }
  return { answered, refused, waiting, trouble };
}
