"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { WriterData } from "@/domain/datasets/dataset-query";
import type { StudyLink } from "@/domain/studies/study-query";
import { AddressContext, addressesOf } from "./addresses";
import type { LinkOption, TheirDraft, TopicOption } from "./choices";
import { createDraftStore, DraftContext } from "./draft-store";
import { createKnownData, type DataLimits, KnownDataContext } from "./known-data";
import { KnownStudiesContext } from "./known-studies";
import { LeftBehind } from "./left-behind";
import { MergePanel } from "./merge-panel";
import { MissingList } from "./meter";
import { NewsLine } from "./news-line";
import { useAutosave } from "./use-autosave";
import { LeavingLinks, WritingBar } from "./writing-bar";
import { WritingForm } from "./writing-form";

type WritingPageProps = {
  record: { id: string; key: string; href: string };
  draft: TheirDraft;
  person: { id: string; timeZone: string; locale: string };
  topics: TopicOption[];
  linked: LinkOption[];
  /** What the evidence rests on already, and how large a file may be. */
  data: { known: WriterData[] } & Pick<DataLimits, "mostMegabytes">;
  /** What it came from, by the ids of the studies. */
  studies: Record<string, StudyLink>;
  /** What else can be done with the draft, at the end of the page. */
  children: ReactNode;
};

/** Where a record is written: all its sections on one page, saved while one writes. */
export function WritingPage(props: WritingPageProps) {
  const { record, draft, person, topics, linked, data, studies, children } = props;
  const [addresses] = useState(() => addressesOf(record.key));
  const [store] = useState(() => createDraftStore(draft.content));
  const [knownData] = useState(() =>
    createKnownData(data.known, { mostMegabytes: data.mostMegabytes, locale: person.locale }),
  );
  const draftKey = `tidemark:draft:${person.id}:${record.id}`;
  const autosave = useAutosave({ store, draft, draftKey, personId: person.id, address: addresses.draft });
  const [isNew] = useState(draft.version === 1 && draft.content.statement !== "");
  useEffect(() => beginAt(isNew), [isNew]);
  return (
    <AddressContext value={addresses}>
      <DraftContext value={store}>
        <KnownDataContext value={knownData}>
          <WritingBar autosave={autosave} href={record.href} clock={person} />
          <div className="mt-6 grid gap-x-14 wide:grid-cols-[minmax(0,1fr)_17rem]">
            <div className="grid min-w-0 gap-6">
              <div className="grid gap-3 empty:hidden">
                <NewsLine autosave={autosave} />
                <LeftBehind autosave={autosave} draftKey={draftKey} clock={person} />
                <MergePanel autosave={autosave} />
              </div>
              <KnownStudiesContext value={studies}>
                <WritingForm topics={topics} linked={linked} />
              </KnownStudiesContext>
              <div className="mt-4 flex flex-wrap gap-3 border-t border-line pt-6">
                <LeavingLinks autosave={autosave} href={record.href} />
                {children}
              </div>
            </div>
            <aside
              aria-label="What is missing"
              className="sticky top-36 max-h-[calc(100dvh-10rem)] self-start overflow-y-auto max-wide:hidden"
            >
              <h2 className="mb-3 text-15 font-medium">Still to write</h2>
              <MissingList />
            </aside>
          </div>
        </KnownDataContext>
      </DraftContext>
    </AddressContext>
  );
}

/**
 * An address may name a section; the browser looked for it before the bar took its place. A record that was only just
 * begun goes on with its summary: the keyboard is there at once.
 */
function beginAt(isNew: boolean) {
  const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  named?.scrollIntoView({ block: "start" });
  const section = named ?? (isNew ? document.getElementById("write-summary") : null);
  const field = section?.querySelector<HTMLElement>("textarea, input, select");
  field?.focus({ preventScroll: true });
  // What was just put there stands at its end.
  if (named && field instanceof HTMLTextAreaElement)
    field.setSelectionRange(field.value.length, field.value.length);
}
