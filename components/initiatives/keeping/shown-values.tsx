"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/components/ui/form-context";
import { changedMeanwhile } from "@/domain/initiatives/initiative-input";

/** Whether the form was refused because somebody else wrote the same meanwhile. */
function useClash() {
  const { state } = useContext(FormContext);
  return state.status === "refused" && state.message.startsWith(changedMeanwhile) ? state : null;
}

type ShownValuesProps = {
  /** What the fields were made from; stays the same until the form is saved. */
  values: Record<string, string>;
  /** Names what stands there now: sent along once it has been seen. */
  current: string;
};

/** Says with a form what it was made from, so that nobody's words are written over unseen. */
export function ShownValues({ values, current }: ShownValuesProps) {
  const { state } = useContext(FormContext);
  const clash = useClash();
  const typed = state.status === "refused" ? state.values : {};
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? value} />
      ))}
      <input type="hidden" name="over" value={clash ? current : (typed.over ?? "")} />
    </>
  );
}

/** What somebody else wrote in this field meanwhile, where that is too long to say in a sentence. */
export function TheirWords({ name, children }: { name: string; children: ReactNode }) {
  const clash = useClash();
  if (!clash?.fieldErrors[name]) return null;
  return (
    <details open className="rounded border border-line bg-wash px-4 py-3 text-15">
      <summary className="cursor-pointer font-medium">What stands there now</summary>
      <div dir="auto" className="mt-2 max-h-80 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
        {children}
      </div>
    </details>
  );
}
