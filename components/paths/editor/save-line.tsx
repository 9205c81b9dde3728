import { useSyncExternalStore } from "react";
import { CircleAlert, CircleCheck, LoaderCircle } from "@/components/ui/icons";
import type { Saving } from "./saving";

type SaveLineProps = { saving: Saving; clock: { timeZone: string; locale: string } };

/** Whether everything on the page is saved, always in sight. */
export function SaveLine({ saving, clock: { timeZone, locale } }: SaveLineProps) {
  const { isBusy, problem, savedAt } = useSyncExternalStore(saving.subscribe, saving.read, saving.read);
  const Icon = problem ? CircleAlert : isBusy ? LoaderCircle : CircleCheck;
  const time = { timeZone, hour: "2-digit", minute: "2-digit" } as const;
  const rest = savedAt
    ? `Saved ${new Date(savedAt).toLocaleTimeString(locale, time)}`
    : "Everything is saved";
  return (
    <p
      role="status"
      data-save-state={problem ? "refused" : isBusy ? "saving" : "saved"}
      className={problem ? "flex gap-2 text-15 text-coral" : "flex gap-2 text-15 text-muted"}
    >
      <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${isBusy && !problem ? "animate-turn" : ""}`} />
      {problem ? "Not saved: look at what is marked below." : isBusy ? "Saving …" : rest}
    </p>
  );
}
