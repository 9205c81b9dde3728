"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { EditedEntry } from "@/domain/paths/path-query";
import { AboutFields, type EditedPath } from "./about-fields";
import { SaveLine } from "./save-line";
import { SavingContext, usePageSaving } from "./saving";
import { type StepActions, StepsEditor } from "./steps-editor";

type PathEditorProps = {
  path: EditedPath;
  entries: EditedEntry[];
  actions: StepActions & { change: FormAction };
  clock: { timeZone: string; locale: string };
  /** What is done with the path as a whole, always in sight. */
  children: ReactNode;
};

/** Everything of a path that is changed where it stands, and whether it is saved. */
export function PathEditor({ path, entries, actions, clock, children }: PathEditorProps) {
  const saving = usePageSaving();
  return (
    <SavingContext value={saving}>
      <noscript>
        <Notice kind="attention" title="Changing a path needs JavaScript" className="mb-6">
          <p>
            Switch it on for this address, and load the page again. Publishing and handing over work without.
          </p>
        </Notice>
      </noscript>
      <div className="sticky top-14 z-10 -mx-4 mb-8 border-b border-line bg-paper px-4 sm:-mx-8 sm:px-8 wide:mx-0 wide:px-0">
        <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
          <SaveLine saving={saving} clock={clock} />
          <div className="flex flex-wrap gap-2">{children}</div>
        </div>
      </div>
      <div id="about" className="scroll-mt-32">
        <Section title="About it">
          <AboutFields path={path} change={actions.change} />
        </Section>
      </div>
      <div id="steps" className="max-w-3xl scroll-mt-32">
        <Section
          title="Steps"
          intro="Drag them, use the arrows, or press Alt with an arrow key. The order is advice: people may take them as they like."
        >
          <StepsEditor pathId={path.id} entries={entries} actions={actions} />
        </Section>
      </div>
    </SavingContext>
  );
}
