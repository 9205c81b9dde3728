"use client";

import { useContext } from "react";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";

/** What is wrong with a pasted list, line by line, and the way to go on without those lines. */
export function WrongLines() {
  const { state } = useContext(FormContext);
  if (state.status !== "refused") return null;
  const wrong = Object.entries(state.fieldErrors).filter(([name]) => name.startsWith("line "));
  if (wrong.length === 0) return null;
  const ready = Number(state.values.ready ?? 0);
  return (
    <section aria-label="Lines that cannot be used">
      <ul className="divide-y divide-line border-y border-line text-15">
        {wrong.map(([name, problem]) => (
          <li key={name} className="grid gap-x-6 py-2 sm:grid-cols-2">
            <span className="font-code break-all">{name.slice(5)}</span>
            <span className="text-coral">{problem}</span>
          </li>
        ))}
      </ul>
      {ready > 0 && (
        <SubmitButton look="quiet" name="without" value="on" className="mt-4">
          {ready === 1 ? "Invite the other person" : `Invite the other ${ready} people`}
        </SubmitButton>
      )}
    </section>
  );
}
