import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { CircleAlert, CircleCheck, LoaderCircle } from "@/components/ui/icons";
import type { Autosave, SaveState } from "./autosave";

type SaveStatusProps = { autosave: Autosave; clock: { timeZone: string; locale: string } };

/** Whether everything is saved, always in sight. Only what changes is announced, so saving on and on stays silent. */
export function SaveStatus({ autosave, clock }: SaveStatusProps) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.read, autosave.read);
  const isWrong = state.kind === "unreachable" || state.kind === "refused" || state.kind === "conflict";
  const Icon = isWrong ? CircleAlert : state.kind === "saving" ? LoaderCircle : CircleCheck;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-15" data-save-state={state.kind}>
      <p role="status" className={isWrong ? "flex gap-2 text-coral" : "flex gap-2 text-muted"}>
        <Icon
          aria-hidden
          className={`mt-1 size-4 shrink-0 ${state.kind === "saving" ? "animate-turn" : ""}`}
        />
        <span>{sentenceOf(state, clock)}</span>
      </p>
      {isWrong && state.kind !== "conflict" && (
        <Button size="small" onClick={() => void autosave.flush()}>
          Save now
        </Button>
      )}
    </div>
  );
}

const kept = "Your words are kept in this browser.";
const atRisk = "This browser cannot keep them: copy what you wrote before you leave.";

function sentenceOf(state: SaveState, clock: SaveStatusProps["clock"]) {
  const where = state.atRisk ? atRisk : kept;
  switch (state.kind) {
    case "saved":
      return `Saved ${timeOf(state.savedAt, clock)}`;
    case "waiting":
    case "saving":
      return "Saving …";
    case "unreachable":
      return navigator.onLine
        ? `Not saved: Tidemark does not answer. ${where} It is tried again by itself.`
        : `Not saved: you are offline. ${where}`;
    case "refused":
      return state.signedOut
        ? `Not saved: you were signed out. ${where} Sign in in a new tab, then save again.`
        : `Not saved: ${state.sentence} ${where}`;
    case "conflict":
      return `Not saved yet: choose below what stays. ${where}`;
  }
}

/** The time today, the date before that. */
function timeOf(savedAt: string, { timeZone, locale }: SaveStatusProps["clock"]) {
  const at = new Date(savedAt);
  const day = (date: Date) => date.toLocaleDateString("en-CA", { timeZone });
  const isToday = day(at) === day(new Date());
  return isToday
    ? at.toLocaleTimeString(locale, { timeZone, hour: "2-digit", minute: "2-digit" })
    : at.toLocaleDateString(locale, { timeZone, day: "numeric", month: "long", year: "numeric" });
}
