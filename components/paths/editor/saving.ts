import { createContext, useContext, useEffect, useState } from "react";
import type { FormAction, FormState } from "@/components/ui/form-state";

export type SavingState = {
  /** Whether something is on its way or waits to be sent. */
  isBusy: boolean;
  /** The newest thing that could not be saved. */
  problem: string | null;
  /** When the last thing was saved since the page was opened. */
  savedAt: number | null;
};

export type Saving = ReturnType<typeof createSaving>;

const unreachable =
  "Tidemark could not be reached. What you wrote is still here: check the connection and try again.";

/** Sends what is changed on the page, one thing at a time, and knows whether all of it is saved. */
export function createSaving() {
  const listeners = new Set<() => void>();
  const waiting = new Set<unknown>();
  const problems = new Map<unknown, string>();
  let state: SavingState = { isBusy: false, problem: null, savedAt: null };

  function show(savedAt = state.savedAt) {
    const problem = [...problems.values()].at(-1) ?? null;
    state = { isBusy: waiting.size > 0, problem, savedAt };
    for (const listener of listeners) listener();
  }

  return {
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Something was changed that is not sent yet. */
    awaits(what: unknown) {
      waiting.add(what);
      show();
    },
    /** It is as it was, so there is nothing to send. */
    forgets(what: unknown) {
      waiting.delete(what);
      problems.delete(what);
      show();
    },
    /** Sends one change of this thing; what it is about stays unsaved until an answer says otherwise. */
    async run(what: unknown, action: FormAction, values: Record<string, string>): Promise<FormState> {
      waiting.add(what);
      show();
      const answer = await send(action, values);
      waiting.delete(what);
      if (answer.status === "refused") problems.set(what, answer.message);
      else problems.delete(what);
      show(answer.status === "done" ? answer.at : undefined);
      return answer;
    },
  };
}

async function send(action: FormAction, values: Record<string, string>): Promise<FormState> {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  try {
    return await action({ status: "idle" }, data);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { status: "refused", message: unreachable, fieldErrors: {}, values: {}, at: Date.now() };
  }
}

export const SavingContext = createContext<Saving | null>(null);

export function useSaving() {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error("There is nothing to save this part of the page.");
  return saving;
}

/** One for the page; asked before leaving while something is not saved. */
export function usePageSaving() {
  const [saving] = useState(createSaving);
  useEffect(() => {
    function leave(event: BeforeUnloadEvent) {
      const { isBusy, problem } = saving.read();
      if (isBusy || problem) event.preventDefault();
    }
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, [saving]);
  return saving;
}
